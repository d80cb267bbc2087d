<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/binding.py" />
      <source>The program has no class Value: write one, or open a notebook that has, and it can be checked here.</source>
      <translation>Das Programm hat keine Klasse Value: eine schreiben, oder ein Notebook öffnen, das eine hat; dann kann sie hier geprüft werden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Check a class Value: its graphs stand here, beside the app's.</source>
      <translation>Eine Klasse Value prüfen: ihre Graphen stehen hier, neben denen der App.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Double-click to go to the line that wrote it</source>
      <translation>Doppelklick geht zur Zeile, die ihn geschrieben hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Go to line {line}</source>
      <translation>Zu Zeile {line} gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Go to line {line}, {text}</source>
      <translation>Zu Zeile {line} gehen, {text}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Go to the statement</source>
      <translation>Zur Anweisung gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>Go to the statement that wrote the number</source>
      <translation>Zur Anweisung gehen, die die Zahl geschrieben hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/graphs.py" />
      <source>This row has no graph.</source>
      <translation>Diese Zeile hat keinen Graphen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>Each op is tried by itself, with a gradient of its result that is not 1</source>
      <translation>Jede Operation wird für sich probiert, mit einem Gradienten ihres Ergebnisses, der nicht 1 ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>The number that it should give</source>
      <translation>Die Zahl, die sie ergeben sollte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>The number that your method gives</source>
      <translation>Die Zahl, die die eigene Methode ergibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>The operand whose gradient is compared</source>
      <translation>Der Operand, dessen Gradient verglichen wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>What it should gain, by central differences of your own result</source>
      <translation>Was er gewinnen sollte, nach zentralen Differenzen des eigenen Ergebnisses</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>What it should gain, by the op table</source>
      <translation>Was er gewinnen sollte, nach der Operationstabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>What the operand's gradient gains by your _backward</source>
      <translation>Was der Gradient des Operanden durch das eigene _backward gewinnt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>Where to look</source>
      <translation>Wo nachzusehen ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>Whether your method is right</source>
      <translation>Ob die eigene Methode richtig ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>differences</source>
      <translation>Differenzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>follows</source>
      <translation>folgt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>not walked</source>
      <translation>ungeprüft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>of</source>
      <comment>column</comment>
      <translation>von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>op</source>
      <translation>Operation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>right</source>
      <comment>column</comment>
      <translation>richtig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>right</source>
      <comment>verdict</comment>
      <translation>richtig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/model.py" />
      <source>wrong</source>
      <comment>verdict</comment>
      <translation>falsch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/pane.py" />
      <source>Check my Value</source>
      <translation>Mein Value prüfen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/pane.py" />
      <source>Check the class Value again (F9)</source>
      <translation>Die Klasse Value noch einmal prüfen (F9)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/pane.py" />
      <source>Close the check</source>
      <translation>Die Prüfung schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/pane.py" />
      <source>Not walked: {said}</source>
      <translation>Nicht ausgeführt: {said}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/own_engine/pane.py" />
      <source>The class Value is being checked…</source>
      <translation>Die Klasse Value wird geprüft…</translation>
    </message>
  </context>
</TS>
