<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/data/above.py" />
      <source>A function can have at most {most} characters, not {count}.</source>
      <translation>Eine Funktion kann höchstens {most} Zeichen haben, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/above.py" />
      <source>A function of x is missing. Type one such as {formula}.</source>
      <translation>Eine Funktion von x fehlt. Eine eingeben, etwa {formula}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/above.py" />
      <source>The square from −{edge:g} to {edge:g} has hardly any room above this. Let it pass through the square.</source>
      <translation>Das Quadrat von −{edge:g} bis {edge:g} hat darüber kaum Platz. Die Funktion soll durch das Quadrat gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/above.py" />
      <source>The square from −{edge:g} to {edge:g} has hardly any room below this. Let it pass through the square.</source>
      <translation>Das Quadrat von −{edge:g} bis {edge:g} hat darunter kaum Platz. Die Funktion soll durch das Quadrat gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/above.py" />
      <source>This is a number nowhere from −{edge:g} to {edge:g}.</source>
      <translation>Dies ist nirgends von −{edge:g} bis {edge:g} eine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>A number</source>
      <translation>Eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Above f(x)</source>
      <translation>Über f(x)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>As in TensorFlow Playground</source>
      <translation>Wie in TensorFlow Playground</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Blobs</source>
      <translation>Haufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Checkers</source>
      <translation>Karos</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Circle</source>
      <comment>data set</comment>
      <translation>Kreis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Circles</source>
      <translation>Kreise</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Demo</source>
      <comment>data set</comment>
      <translation>Demo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Gauss</source>
      <translation>Gauß</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Gauss ×6</source>
      <translation>Gauß ×6</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Iris</source>
      <translation>Iris</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Line</source>
      <comment>data set</comment>
      <translation>Gerade</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Moons</source>
      <translation>Monde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Plane</source>
      <translation>Ebene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Several classes</source>
      <translation>Mehrere Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Sine</source>
      <translation>Sinus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Spiral</source>
      <translation>Spirale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Three arms</source>
      <translation>Drei Arme</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Two classes</source>
      <translation>Zwei Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>XOR</source>
      <translation>XOR</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/generators.py" />
      <source>Yin-yang</source>
      <translation>Yin-Yang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Bar</source>
      <comment>delimiter</comment>
      <translation>Strich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It can't be cut into cells: see line {line} ({error}).</source>
      <translation>Sie lässt sich nicht in Zellen teilen: siehe Zeile {line} ({error}).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It has a header and no rows below it.</source>
      <translation>Sie hat eine Kopfzeile und keine Zeilen darunter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It has a single column where it is cut at each {delimiter}, and a table needs two: an input and a label. Choose another delimiter if there are more.</source>
      <translation>Sie hat nur eine Spalte, wenn an jedem {delimiter} getrennt wird, und eine Tabelle braucht zwei: eine Eingabe und ein Label. Bitte ein anderes Trennzeichen wählen, falls es mehr sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It has more than {read} rows, and {most} are the most of a table.</source>
      <translation>Sie hat mehr als {read} Zeilen, und {most} sind das Höchste für eine Tabelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It is a binary file, not a text.</source>
      <translation>Sie ist eine Binärdatei, kein Text.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It is empty.</source>
      <translation>Sie ist leer.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>It is no text in {encoding}: see line {line}. Choose another encoding.</source>
      <translation>Sie ist kein Text in {encoding}: siehe Zeile {line}. Bitte eine andere Kodierung wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Point</source>
      <comment>decimal</comment>
      <translation>Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Semicolon</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Space</source>
      <comment>delimiter</comment>
      <translation>Leerzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Tab</source>
      <comment>delimiter</comment>
      <translation>Tabulator</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>Western (Windows-1252)</source>
      <translation>Westlich (Windows-1252)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>bar</source>
      <comment>delimiter</comment>
      <translation>Strich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>semicolon</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>space</source>
      <comment>delimiter</comment>
      <translation>Leerzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet.py" />
      <source>tab</source>
      <comment>delimiter</comment>
      <translation>Tabulator</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>'{text}' is no number</source>
      <translation>„{text}“ ist keine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>It has {rows} rows of {width} inputs. The most are {most} rows, and {numbers} numbers with the labels.</source>
      <translation>Sie hat {rows} Zeilen mit {width} Eingaben. Das Höchste sind {most} Zeilen und mit den Labels {numbers} Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>No column is chosen as an input.</source>
      <translation>Keine Spalte ist als Eingabe gewählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>No row is left that has all cells.</source>
      <translation>Es bleibt keine Zeile übrig, die alle Zellen hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>None of the columns beside the label holds numbers, and inputs must be numbers.</source>
      <translation>Keine der Spalten neben dem Label enthält Zahlen, und Eingaben müssen Zahlen sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>The column '{name}' has the same number in every row.</source>
      <translation>Die Spalte „{name}“ hat in jeder Zeile dieselbe Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>The column '{name}' has the same number in every row. Leave it out.</source>
      <translation>Die Spalte „{name}“ hat in jeder Zeile dieselbe Zahl. Bitte weglassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>The column '{name}' has {count} different values, and {most} classes are the most. Choose another column, or take it for a number.</source>
      <translation>Die Spalte „{name}“ hat {count} verschiedene Werte, und {most} Klassen sind das Höchste. Bitte eine andere Spalte wählen oder sie als Zahl nehmen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>The column '{name}' names a single class, and there must be two.</source>
      <translation>Die Spalte „{name}“ nennt nur eine Klasse, und es müssen zwei sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>line {line}, column '{column}': {what}</source>
      <translation>Zeile {line}, Spalte „{column}“: {what}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>line {line}: {what}</source>
      <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>missing</source>
      <comment>cell</comment>
      <translation>fehlt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>the only row of the class '{name}'</source>
      <translation>die einzige Zeile der Klasse „{name}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>{cells} cells where {expected} are expected</source>
      <translation>{cells} Zellen, wo {expected} erwartet werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>{name} can't be imported. {error}</source>
      <translation>{name} kann nicht importiert werden. {error}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/data/sheet_table.py" />
      <source>{n} rows have a missing or bad cell. Leave such rows out, or mend the file.</source>
      <translation>
        <numerusform>{n} Zeile hat eine fehlende oder falsche Zelle. Solche Zeilen weglassen oder die Datei reparieren.</numerusform>
        <numerusform>{n} Zeilen haben eine fehlende oder falsche Zelle. Solche Zeilen weglassen oder die Datei reparieren.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A column is standardised by a finite number and one above 0.</source>
      <translation>Eine Spalte wird durch eine endliche Zahl und eine über 0 standardisiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A table has 1 to {most} columns of inputs, not {count}.</source>
      <translation>Eine Tabelle hat 1 bis {most} Eingabespalten, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A table has 1 to {most} rows and at most {numbers} numbers, not {rows} rows of {width}.</source>
      <translation>Eine Tabelle hat 1 bis {most} Zeilen und höchstens {numbers} Zahlen, nicht {rows} Zeilen mit je {width}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A table has 2 to {most} different classes, or none.</source>
      <translation>Eine Tabelle hat 2 bis {most} verschiedene Klassen oder keine.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A table holds a class that it has no name for.</source>
      <translation>Eine Tabelle enthält eine Klasse, für die sie keinen Namen hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>A table holds a number that is not finite.</source>
      <translation>Eine Tabelle enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>The area of a table must be x0 &lt; x1 and y0 &lt; y1, all finite.</source>
      <translation>Für die Fläche einer Tabelle muss x0 &lt; x1 und y0 &lt; y1 gelten, alle endlich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>The names in a table have 1 to {most} printable characters.</source>
      <translation>Die Namen in einer Tabelle haben 1 bis {most} druckbare Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/data/table.py" />
      <source>The numbers of a table must fill its rows.</source>
      <translation>Die Zahlen einer Tabelle müssen ihre Zeilen füllen.</translation>
    </message>
  </context>
</TS>
