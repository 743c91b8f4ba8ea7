"""The sample's figures and sentences computed anew from its JSON, without the program.

Nothing here but ``test_sample_pack`` knows the program: ``reading`` reads the file that ``export
--to-json`` writes, ``figures`` and ``ahead`` compute the measures word by word from
``docs/measures.md`` in the simplest way there is, and ``findings`` and ``chapters`` say what the
pack has to say, with what each of them needs around them. ``python -m tests.recomputed FILE.json
DATE`` prints all of it.
"""
