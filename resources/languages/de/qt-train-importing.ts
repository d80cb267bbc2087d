<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>&amp;All</source>
      <translation>&amp;Alle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>&amp;None</source>
      <translation>&amp;Keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>A number</source>
      <translation>Eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Decimal</source>
      <translation>Dezimal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Delimiter</source>
      <translation>Trenner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>First rows</source>
      <translation>Erste Zeilen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Flaws</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Import {name}</source>
      <translation>{name} importieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Inputs</source>
      <translation>Eingänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>It is</source>
      <translation>Es ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Label</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Leave out rows with flaws</source>
      <translation>Fehlerhafte Zeilen auslassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Leave out the rows that have a missing or bad cell</source>
      <translation>Die Zeilen auslassen, die eine fehlende oder fehlerhafte Zelle haben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Reading…</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Standardise the inputs</source>
      <translation>Eingänge standardisieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Take away all ticks</source>
      <translation>Alle Kreuze wegnehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>The first row is a header</source>
      <translation>Erste Zeile ist Kopfzeile</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Tick all columns of numbers, up to {most}, but those that are the same in each row, or count the rows.
Ctrl+A in the list does so too.</source>
      <translation>Alle Spalten von Zahlen ankreuzen, bis zu {most}, außer denen, die in jeder Zeile gleich sind oder die Zeilen zählen.
Strg+A in der Liste tut das auch.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>Train on each input less its mean and over its standard deviation.
What is typed and kept stays as in the file.</source>
      <translation>Mit jedem Eingang minus Mittel, durch seine Standardabweichung, trainieren.
Was eingegeben und behalten wird, bleibt wie in der Datei.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>What is wrong</source>
      <translation>Was nicht stimmt</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/importing/dialog.py" />
      <source>and {n} more</source>
      <translation>
        <numerusform>und {n} weitere</numerusform>
        <numerusform>und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/preview.py" />
      <source>Line {line}: {flaw}</source>
      <translation>Zeile {line}: {flaw}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/preview.py" />
      <source>{name} (input)</source>
      <translation>{name} (Eingang)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/preview.py" />
      <source>{name} (label)</source>
      <translation>{name} (Ziel)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>An import is open already. Finish or cancel it first.</source>
      <translation>Ein Import ist schon offen. Erst abschließen oder abbrechen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>Import a table</source>
      <translation>Tabelle importieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>Save the points</source>
      <translation>Punkte speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>Table (*{suffix})</source>
      <translation>Tabelle (*{suffix})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>Tables ({suffixes});;All files (*)</source>
      <translation>Tabellen ({suffixes});;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>The clipboard holds no text. Copy the cells of a table first, with their header.</source>
      <translation>Die Zwischenablage hat keinen Text. Erst die Zellen einer Tabelle kopieren, mit ihrem Kopf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>The points are not there yet. Try again in a moment.</source>
      <translation>Die Punkte sind noch nicht da. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>import of {name}</source>
      <translation>Import von {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/importing/tables.py" />
      <source>{name} could not be saved: {error}.</source>
      <translation>{name} konnte nicht gespeichert werden: {error}.</translation>
    </message>
  </context>
</TS>
