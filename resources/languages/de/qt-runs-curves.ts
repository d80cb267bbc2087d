<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/card.py" />
      <source>Curves of runs</source>
      <translation>Kurven der Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/card.py" />
      <source>Data loss: training points solid, test points dashed</source>
      <translation>Datenverlust: Trainingspunkte durchgezogen, Testpunkte gestrichelt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>Along what</source>
      <translation>Worüber</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>Curves</source>
      <translation>Kurven</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>Draw losses on a logarithmic axis</source>
      <translation>Verluste auf einer logarithmischen Achse zeichnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>Logarithmic axis</source>
      <translation>Logarithmische Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>No run is chosen.</source>
      <translation>Kein Lauf ist gewählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>What is drawn</source>
      <translation>Was gezeichnet wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>What is drawn of each run: over the training points solid, over the test points dashed</source>
      <translation>Was von jedem Lauf gezeichnet wird: über den Trainingspunkten durchgezogen, über den Testpunkten gestrichelt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>epoch</source>
      <comment>along</comment>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>epoch {epoch}</source>
      <translation>Epoche {epoch}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>log</source>
      <comment>axis</comment>
      <translation>log</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>step</source>
      <comment>along</comment>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>time</source>
      <comment>along</comment>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>{figures} (step {step})</source>
      <translation>{figures} (Schritt {step})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>{measure} of runs, {words}</source>
      <translation>{measure} der Läufe, {words}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>{measure} of {runs} along {along}, now at {place}.</source>
      <translation>{measure} von {runs} über {along}, jetzt bei {place}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>{n} runs</source>
      <comment>of</comment>
      <translation>
        <numerusform>{n} Lauf</numerusform>
        <numerusform>{n} Läufen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/pane.py" />
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/parts.py" />
      <source>Step on view, {step}</source>
      <translation>Gezeigter Schritt, {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/plot.py" />
      <source>Taking the steps again…</source>
      <translation>Schritte werden wiederholt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/plot.py" />
      <source>epoch</source>
      <comment>axis</comment>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/plot.py" />
      <source>seconds of a processor</source>
      <comment>axis</comment>
      <translation>Prozessorsekunden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/curves/plot.py" />
      <source>step</source>
      <comment>axis</comment>
      <translation>Schritt</translation>
    </message>
  </context>
</TS>
