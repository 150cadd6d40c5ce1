"""A small register folder of made-up facts, whole or with one cell changed."""

from pathlib import Path

SUBJECTS = """\
slug,kind,parent
oostflank,theatre,
biv,budget,
efp-lt,deployment,oostflank
efp-lt/mandaat/2023,mandate,efp-lt
efp-lt/mandaat/2024,mandate,efp-lt
efp-lt/mandaat/2025,mandate,efp-lt
"""
SOURCES = """\
slug,kind,title,date,reference,url,label
eindrapport-3,report,Eindrapport rotatie 3,2024-02-01,,,ongerubriceerd:publiek
begroting,ledger,Overzicht van uitgaven 2023,2024-04,,,ongerubriceerd:publiek
"""
STATEMENTS = """\
number,subject,concept,dimensions,value,period,source,label,recorded_at,superseded_at,superseded_by
1,efp-lt,naam,,Vooruitgeschoven aanwezigheid in Litouwen,,eindrapport-3,ongerubriceerd:publiek,2024-04-01T09:00:00.000000Z,,
2,efp-lt,naam,taal=en,Forward presence in Lithuania,,eindrapport-3,ongerubriceerd:publiek,2024-04-01T09:00:00.000000Z,,
3,efp-lt,gastland,,LT,,eindrapport-3,ongerubriceerd:publiek,2024-04-01T09:00:00.000000Z,,
4,efp-lt,sterkte,natie=NL,~280,2023-05/2024-04,eindrapport-3,ongerubriceerd:publiek,2024-04-01T09:00:00.000000Z,2024-04-08T10:00:00.000000Z,8
5,efp-lt,sterkte,natie=DE,560,2023-05/2024-04,eindrapport-3,ongerubriceerd:publiek,2024-04-01T09:00:00.000000Z,,
6,efp-lt,kosten,budget=biv,31370000 EUR ^-4,2023,begroting,ongerubriceerd:publiek,2024-04-02T09:00:00.000000Z,,
7,efp-lt,looptijd,,2017-03/..,,eindrapport-3,,2024-04-02T09:00:00.000000Z,,
8,efp-lt,sterkte,natie=NL,~300,2023-05/2024-04,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,
9,efp-lt/mandaat/2023,mandaatperiode,,2023-01-01/2023-12-31,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,
10,efp-lt/mandaat/2024,verlengt,,efp-lt/mandaat/2023,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,
11,efp-lt/mandaat/2025,verlengt,,efp-lt/mandaat/2024,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,
"""


def write_folder(path: Path, **changes: tuple[str, str]) -> Path:
    """Write the folder; `statements=(old, new)` replaces a text that stands once in that table."""
    path.mkdir(parents=True)
    (path / "datapackage.json").write_text('{"name": "test"}\n', encoding="utf-8")
    tables = {"subjects": SUBJECTS, "sources": SOURCES, "statements": STATEMENTS}
    for name, text in tables.items():
        old, new = changes.get(name, ("", ""))
        assert not old or text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        (path / f"{name}.csv").write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return path
