<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/binding.py" />
      <source>Gradients are hidden while you predict them. End that first (F7).</source>
      <translation>Gradienten sind verborgen, solange sie vorhergesagt werden. Das zuerst beenden (F7).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/binding.py" />
      <source>so far</source>
      <translation>bis jetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>Chain rule</source>
      <translation>Kettenregel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>Explanation</source>
      <translation>Erklärung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>The chain rule at the current node of the walk (Esc)</source>
      <translation>Die Kettenregel am aktuellen Knoten des Gangs (Esc)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>What becomes of the result if the selected value is moved a little (I)</source>
      <translation>Was aus dem Ergebnis wird, wenn der ausgewählte Wert ein wenig bewegt wird (I)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>What if?</source>
      <translation>Was wäre, wenn?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>Why the gradient of the selected value is what it is: the sum of its uses (Y)</source>
      <translation>Warum der Gradient des ausgewählten Wertes so ist, wie er ist: die Summe seiner Verwendungen (Y)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/pane.py" />
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/panel.py" />
      <location filename="micrograd_desktop/qt/trace/why/tree.py" />
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/plot.py" />
      <source>Plot of {root} against {own}, from {own} = {x}: the tangent's slope is {slope}, that of the secant of width {h} is {secant}</source>
      <translation>Diagramm von {root} über {own}, ab {own} = {x}: die Steigung der Tangente ist {slope}, die der Sekante der Breite {h} ist {secant}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/plot.py" />
      <source>secant {slope}</source>
      <translation>Sekante {slope}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/plot.py" />
      <source>secant, slope {slope}</source>
      <translation>Sekante, Steigung {slope}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/plot.py" />
      <source>tangent {slope}</source>
      <translation>Tangente {slope}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/plot.py" />
      <source>tangent, slope {slope}</source>
      <translation>Tangente, Steigung {slope}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/tree.py" />
      <source>overwritten</source>
      <translation>überschrieben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>Computing anew…</source>
      <translation>Wird neu berechnet…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>Nudge h</source>
      <translation>Anstoß h</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>Nudge h of {name}</source>
      <translation>Anstoß h von {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>What if</source>
      <translation>Was wäre, wenn</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>h in units of {name}: ±{least} to ±{most}</source>
      <translation>h in Einheiten von {name}: ±{least} bis ±{most}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>h: how far the value is moved, in its own units; the program is left as it is</source>
      <translation>h: wie weit der Wert bewegt wird, in seinen eigenen Einheiten; das Programm bleibt, wie es ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/why/what_if.py" />
      <source>{values} values follow from it: drawn from {points} points.</source>
      <translation>{values} Werte folgen daraus: aus {points} Punkten gezeichnet.</translation>
    </message>
  </context>
</TS>
