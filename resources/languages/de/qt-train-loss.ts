<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>1 step in {stride} measured</source>
      <translation>1 von {stride} Schritten gemessen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Draw what is trained too: the data loss plus the penalty</source>
      <translation>Auch zeichnen, was trainiert wird: Datenverlust plus Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Log scale</source>
      <translation>Log-Skala</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Loss over the steps</source>
      <translation>Verlust über den Schritten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>No steps yet.</source>
      <translation>Noch keine Schritte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>No test curve: all points are trained on. Lower the train share to keep some for testing.</source>
      <translation>Keine Testkurve: Mit allen Punkten wird trainiert. Den Trainingsanteil senken, um welche zum Testen zurückzuhalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Step {step}, train loss {losses}</source>
      <translation>Schritt {step}, Trainingsverlust {losses}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>Train loss {losses} at step {step} of {last}.</source>
      <translation>Trainingsverlust {losses} bei Schritt {step} von {last}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>at step {step}</source>
      <translation>bei Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>objective {loss}</source>
      <translation>Zielwert {loss}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>of step {step}</source>
      <translation>von Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>test</source>
      <translation>Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>test {loss}</source>
      <translation>Test {loss}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/pane.py" />
      <source>train</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/plot.py" />
      <source>to {value}</source>
      <translation>bis {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/sketch.py" />
      <source>Press Play or Step</source>
      <translation>Abspielen oder Schritt drücken</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/sketch.py" />
      <source>The curve is drawn in a moment</source>
      <translation>Die Kurve wird gleich gezeichnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/loss/sketch.py" />
      <source>The run goes on from step {step}. Reset plays it from the start, with its curve.</source>
      <translation>Der Lauf geht ab Schritt {step} weiter. Zurücksetzen spielt ihn von Anfang an ab, mit seiner Kurve.</translation>
    </message>
  </context>
</TS>
