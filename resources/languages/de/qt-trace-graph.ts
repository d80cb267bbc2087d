<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/canvas.py" />
      <source>Double-click to go to its step</source>
      <translation>Doppelklick geht zu seinem Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/canvas.py" />
      <source>Double-click to open the group</source>
      <translation>Doppelklick öffnet die Gruppe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/canvas.py" />
      <source>hidden until it is predicted</source>
      <translation>verborgen, bis er vorhergesagt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/minimap.py" />
      <source>Click or drag to move in the graph</source>
      <translation>Klicken oder ziehen, um sich im Graphen zu bewegen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/minimap.py" />
      <source>Map of the graph</source>
      <translation>Karte des Graphen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pair.py" />
      <source>Graph without bugs</source>
      <translation>Graph ohne Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pair.py" />
      <source>What differs</source>
      <translation>Was sich unterscheidet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>All values</source>
      <translation>Alle Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Constants</source>
      <translation>Konstanten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Find a value</source>
      <translation>Wert suchen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Find a value by its name (Ctrl+F); Enter selects the next one</source>
      <translation>Sucht einen Wert nach seinem Namen (Strg+F); Enter wählt den nächsten aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Group: auto</source>
      <translation>Gruppen: auto</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Grouping</source>
      <translation>Gruppierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>How far the graph is folded: every value a card, or one card a neuron, or one a layer</source>
      <translation>Wie weit der Graph gefaltet ist: für jeden Wert eine Karte, oder eine je Neuron, oder eine je Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Layers</source>
      <translation>Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Legend: {entries}</source>
      <translation>Legende: {entries}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Neurons</source>
      <translation>Neuronen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>Show the numbers that nobody named (C)</source>
      <translation>Zeigt die Zahlen, die niemand benannt hat (C)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>graph</source>
      <translation>Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <source>local derivative</source>
      <translation>lokale Ableitung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>current</source>
      <translation>aktuell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>visited</source>
      <translation>besucht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/pane.py" />
      <location filename="micrograd_desktop/qt/trace/graph/view.py" />
      <source>Graph</source>
      <translation>Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source>Go to its step</source>
      <translation>Zu seinem Schritt gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source>Op {op}, makes {value} of {operands}</source>
      <translation>Operation {op}, macht {value} aus {operands}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source>Open the group</source>
      <translation>Die Gruppe öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source>local derivative with respect to {name} {derivative}</source>
      <translation>lokale Ableitung nach {name} {derivative}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/parts.py" />
      <source>selected</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>asked for</source>
      <translation>gefragt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>gradient hidden</source>
      <translation>Gradient verborgen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>gradient {number}</source>
      <translation>Gradient {number}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>group of {n} values</source>
      <translation>
        <numerusform>Gruppe von {n} Wert</numerusform>
        <numerusform>Gruppe von {n} Werten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>made by {op}</source>
      <translation>entsteht durch {op}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>predicted: not known</source>
      <translation>vorhergesagt: nicht gewusst</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>predicted: right</source>
      <translation>vorhergesagt: richtig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>predicted: wrong</source>
      <translation>vorhergesagt: falsch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>set by hand</source>
      <translation>von Hand gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/scene.py" />
      <source>shown is {value}</source>
      <translation>gezeigt ist {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/view.py" />
      <source>Current: {card}.</source>
      <translation>Aktuell: {card}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/view.py" />
      <source>Selected: {card}.</source>
      <translation>Ausgewählt: {card}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/graph/view.py" />
      <source>seed, ∂{name}/∂{name} = 1</source>
      <translation>Anfang, ∂{name}/∂{name} = 1</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/trace/graph/view.py" />
      <source>{n} values.</source>
      <translation>
        <numerusform>{n} Wert.</numerusform>
        <numerusform>{n} Werte.</numerusform>
      </translation>
    </message>
  </context>
</TS>
