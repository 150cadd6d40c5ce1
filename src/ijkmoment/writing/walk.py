"""Markdown tokens -> blocks of the letter, with every role resolved on the way."""

from collections.abc import Sequence

from markdown_it.token import Token

from ijkmoment.facts.document import Block, BlockKind, MarkKind
from ijkmoment.facts.problem import Problem, Wrong
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.formulas import is_closing, is_salutation
from ijkmoment.writing.builder import Builder
from ijkmoment.writing.links import is_address, section_names, section_of
from ijkmoment.writing.messages import wrong
from ijkmoment.writing.places import Places
from ijkmoment.writing.printable import refusal, unprintable
from ijkmoment.writing.resolve import nearest, resolve
from ijkmoment.writing.role_syntax import Role, parse_role
from ijkmoment.writing.source import LetterSource
from ijkmoment.writing.tables import write_list, write_table

_MARKS: dict[str, MarkKind] = {"strong": "strong", "em": "emphasis", "link": "link"}
DEEPEST_LIST = 6
_BLOCK_ROLES = {"tabel": write_table, "lijst": write_list}


class Walker:
    """Walks a letter's tokens once and writes them into a builder; what is wrong is collected."""

    def __init__(self, source: LetterSource, snapshot: Snapshot, builder: Builder) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._snapshot = snapshot
        self._builder = builder
        self._lists: list[tuple[bool, int]] = []
        self._group = 0
        self._like: Block | None = None
        self._closed = False
        self._level = 1
        self._fresh = False
        self._item_line = 0
        self._note = ""
        self._crowded = ""
        self._table = (0, 0)
        self._in_link = False
        self._sections: list[tuple[str, Token, Token]] = []
        self._places = Places(source.lines, source.offset)

    def walk(self) -> None:
        """Write the whole body; footnotes come last."""
        for token in self._source.body.tokens:
            self._take(token)
        self._check_notes()
        self._check_sections()
        self.problems.sort(key=lambda problem: (problem.line or 0, problem.column or 0))

    def _check_notes(self) -> None:
        names: set[str] = set()
        for note in self._source.body.notes:
            if note.name in names:
                self._say(wrong("second-note", name=note.name), note.line)
            elif note.empty:
                self._say(wrong("empty-note", name=note.name), note.line)
            elif not note.called:
                self._say(wrong("uncalled-note", name=note.name), note.line)
            names.add(note.name)

    def _take(self, token: Token) -> None:
        handler = getattr(self, f"_on_{token.type}", None)
        if handler is not None:
            handler(token)
        elif token.type == "inline":
            self._inline(token)
        elif token.type in ("fence", "code_block", "hr", "blockquote_open", "html_block"):
            self._problem(token, wrong("foreign-block", what=token.type.split("_")[0]))

    def _on_heading_open(self, token: Token) -> None:
        self._closed = False
        self._refuse_inside(token, "a heading")
        level, deepest = int(token.tag[1:]), self._level + 1
        if level > deepest:
            self._problem(token, wrong("deep-heading", level=level, above=self._level, marks="#" * deepest))
        self._level = level
        self._like = Block("heading", 0, 0, level)

    def _on_paragraph_open(self, token: Token) -> None:
        if self._note:
            self._fill(token, wrong("crowded-note"))
            self._like = Block("footnote", 0, 0, marker=self._note)
        elif self._lists:
            self._fill(token, wrong("crowded-item"))
            ordered, number = self._lists[-1]
            marker = f"{number}." if ordered else "•"
            self._like = Block("item", 0, 0, len(self._lists), self._group, marker=marker)
        else:
            self._like = Block("paragraph", 0, 0)

    def _fill(self, token: Token, said: Wrong) -> None:
        """Take the one paragraph of an item or a note."""
        if not self._fresh:
            self._refuse_crowd(token, said)
        self._fresh = False

    def _refuse_crowd(self, token: Token, said: Wrong) -> None:
        """Say what is too much in an item or a note; of a note, once."""
        if not self._note or self._crowded != self._note:
            self._problem(token, said)
        self._crowded = self._note

    def _refuse_inside(self, token: Token, what: str) -> None:
        """Say that something cannot stand in an item or a note."""
        if self._note:
            self._refuse_crowd(token, wrong("inside-note", what=what))
        elif self._lists:
            self._problem(token, wrong("inside-item", what=what))
            self._fresh = False

    def _on_bullet_list_open(self, token: Token) -> None:
        self._open_list(token, ordered=False, start=0)

    def _on_ordered_list_open(self, token: Token) -> None:
        self._open_list(token, ordered=True, start=int(token.attrs.get("start", 1)) - 1)

    def _open_list(self, token: Token, *, ordered: bool, start: int) -> None:
        if self._note:
            self._refuse_inside(token, "a list")
        elif len(self._lists) == DEEPEST_LIST:
            self._problem(token, wrong("deep-list", most=DEEPEST_LIST))
        self._refuse_empty()
        self._group += not self._lists
        self._lists.append((ordered, start))

    def _on_list_item_open(self, token: Token) -> None:
        self._item_line = token.map[0] if token.map else 0
        ordered, number = self._lists[-1]
        self._lists[-1] = (ordered, number + 1)
        self._fresh = True

    def _on_list_item_close(self, _: Token) -> None:
        self._refuse_empty()

    def _refuse_empty(self) -> None:
        """Say that the item at hand has no words of its own, before its end or a list inside it."""
        if self._lists and self._fresh and not self._note:
            self._say(wrong("empty-item"), self._item_line)
        self._fresh = False

    def _on_bullet_list_close(self, _: Token) -> None:
        self._lists.pop()

    _on_ordered_list_close = _on_bullet_list_close

    def _on_footnote_open(self, token: Token) -> None:
        self._note, self._fresh = str(token.meta["id"] + 1), True
        self._places.open_note(token.meta["id"])

    def _on_footnote_close(self, _: Token) -> None:
        self._note = ""

    def _on_table_open(self, token: Token) -> None:
        self._refuse_inside(token, "a table")
        self._group += 1
        self._table = (-1, -1)

    def _on_tr_open(self, token: Token) -> None:
        self._table = (self._table[0] + 1, -1)
        self._places.open_row(token)

    def _on_tr_close(self, _: Token) -> None:
        self._places.close_row()

    def _on_th_open(self, _: Token) -> None:
        self._cell(head=True)

    def _on_td_open(self, _: Token) -> None:
        self._cell(head=False)

    def _cell(self, *, head: bool) -> None:
        row, column = self._table
        self._table = (row, column + 1)
        self._like = Block("cell", 0, 0, group=self._group, row=row, column=column + 1, head=head)

    def _inline(self, token: Token) -> None:
        like = self._like or Block("paragraph", 0, 0)
        self._places.open_cell(token)
        children = token.children or []
        if like.kind == "paragraph" and len(children) == 1 and children[0].type == "role":
            role = self._parse(token, children[0])
            if role is None:
                return
            if role.head in _BLOCK_ROLES:
                self._block_role(role, token, children[0])
                return
        self._write_block(like, token, children)
        self._places.close_cell(token)

    def _write_block(self, like: Block, token: Token, children: Sequence[Token]) -> None:
        start = self._builder.begin(_separator(like, self._builder.blocks))
        for child in children:
            self._child(token, child)
        kind = self._kind(like.kind, "".join(self._builder.parts)[start:]) if like.kind == "paragraph" else like.kind
        if kind == "heading" and self._builder.length == start:
            self._problem(token, wrong("empty-heading"))
        self._builder.end(
            Block(kind, start, start, like.level, like.group, like.row, like.column, like.head, like.marker)
        )

    def _kind(self, kind: BlockKind, text: str) -> BlockKind:
        """Return what a paragraph is: salutation, closing, who signs, or a paragraph."""
        if is_closing(text):
            self._closed = True
            return "closing"
        if self._closed:
            return "signatory"
        return "salutation" if is_salutation(text) else kind

    def _child(self, token: Token, child: Token) -> None:
        name, _, edge = child.type.rpartition("_")
        if child.type == "text":
            self._write_text(token, child.content)
        elif child.type in ("softbreak", "hardbreak"):
            self._builder.write(" ")
        elif child.type == "role":
            self._write_role(token, child)
        elif child.type == "footnote_ref":
            self._call_note(token, child)
        elif child.type == "undefined_note":
            self._problem(token, wrong("undefined-note", name=child.content), child)
        elif child.type == "link_open":
            self._open_link(token, child)
        elif name in _MARKS and edge == "open":
            self._builder.open(_MARKS[name])
        elif name in _MARKS:
            self._in_link = self._in_link and name != "link"
            self._builder.close(_MARKS[name])
        elif child.type != "footnote_anchor":
            self._problem(token, wrong("foreign-text", what=child.type.replace("_", " ")), child)

    def _open_link(self, token: Token, child: Token) -> None:
        link = str(child.attrGet("href") or "")
        section = section_of(link)
        if section is not None:
            self._sections.append((section, token, child))
        elif not is_address(link):
            self._problem(token, wrong("no-address", link=link), child)
        self._in_link = True
        self._builder.open("link", link)

    def _check_sections(self) -> None:
        text = "".join(self._builder.parts)
        names = set(section_names(self._builder.blocks, text).values())
        for section, token, child in self._sections:
            if section not in names:
                self._problem(token, _no_section(section, nearest(section, names)), child)

    def _write_text(self, token: Token, text: str) -> None:
        character = unprintable(text)
        if character:
            line, column = self._places.of(token, max(token.content.find(character), 0))
            self.problems.append(refusal(character).at(self._source.file, line, column))
        self._builder.write(text.replace("\t", " "))

    def _call_note(self, token: Token, child: Token) -> None:
        note, name = child.meta["id"], child.meta.get("label", "")
        if self._in_link:
            self._problem(token, wrong("note-in-link"), child)
        self._places.keep_note(note, token, child.meta["pos"] + len("^["))
        if self._note:
            self._problem(token, wrong("note-in-note"), child)
        elif child.meta.get("subId"):
            self._problem(token, wrong("note-called-before", name=name), child)
        self._builder.note(str(note + 1))

    def _write_role(self, token: Token, child: Token) -> None:
        role = self._parse(token, child)
        if role is None:
            return
        if self._in_link:
            self._problem_of_role(token, wrong("role-in-link"), child)
            return
        fact = resolve(role, self._snapshot, self._source.meta)
        if isinstance(fact, Wrong):
            self._problem_of_role(token, fact, child)
            return
        self._check_printed(fact.text, token, child)
        self._builder.print_fact(fact)

    def _parse(self, token: Token, child: Token) -> Role | None:
        if child.meta["open"]:
            self._problem(token, wrong("open-role"), child)
            return None
        role = parse_role(child.content)
        if isinstance(role, Role):
            return role
        self._problem_of_role(token, role, child)
        return None

    def _block_role(self, role: Role, token: Token, child: Token) -> None:
        self._group += 1
        before = len(self._builder.parts)
        said = _BLOCK_ROLES[role.head](role, self._snapshot, self._source.meta, self._builder, self._group)
        if said is not None:
            self._problem_of_role(token, said, child)
        self._check_printed("".join(self._builder.parts[before:]), token, child)

    def _check_printed(self, text: str, token: Token, child: Token) -> None:
        """Say which character of what a role prints a letter cannot hold."""
        character = unprintable(text)
        if character:
            self._problem_of_role(token, refusal(character), child)

    def _problem(self, token: Token, said: Wrong, child: Token | None = None) -> None:
        line, column = self._places.of(token, child.meta.get("pos", 0) if child is not None else 0)
        self.problems.append(said.at(self._source.file, line, column))

    def _problem_of_role(self, token: Token, said: Wrong, child: Token) -> None:
        self._problem(token, said.about(f"{{{child.content}}}"), child)

    def _say(self, said: Wrong, line: int) -> None:
        """Say what is wrong with a line of the body, from 0."""
        self.problems.append(said.at(self._source.file, self._source.offset + line + 1, 1))


def _no_section(section: str, near: str) -> Wrong:
    if near:
        return wrong("section-near", section=section, near=near)
    return wrong("no-section", section=section)


def _separator(like: Block, before: Sequence[Block]) -> str:
    if not before or before[-1].kind != like.kind or before[-1].group != like.group:
        return "\n\n"
    if like.kind == "cell":
        return "\t" if before[-1].row == like.row else "\n"
    return "\n" if like.kind == "item" else "\n\n"
