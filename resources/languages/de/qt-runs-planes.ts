<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/pane.py" />
      <source>Output</source>
      <comment>plane</comment>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/pane.py" />
      <source>Outputs of the runs</source>
      <translation>Ausgaben der Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/pane.py" />
      <location filename="micrograd_desktop/qt/runs/planes/tile.py" />
      <source>step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/tile.py" />
      <source>at work…</source>
      <translation>in Arbeit…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/tile.py" />
      <source>last step {step}</source>
      <translation>letzter Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/planes/tile.py" />
      <source>loss {losses}</source>
      <translation>Verlust {losses}</translation>
    </message>
  </context>
</TS>
