<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Give the chosen run another name, and note something on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Have the chosen run in Train again, seen at the step of the slider; its later steps stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Have the chosen run in Train again, where it stood; the one that is there is kept first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Keep the chosen runs no longer; undo brings them back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Name and note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Restore at the slider's step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Save the history…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Show as table…</source>
      <translation>Als Tabelle zeigen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The figures of each step of the chosen run as CSV: its steps are taken again for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The numbers of the curves step by step, to read, copy and save</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
