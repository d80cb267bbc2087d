<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>A number, a calculation such as 0.5*2 or 1/3, a sign (+, −, 0), or ? if you don't know.</source>
      <translation>Eine Zahl, eine Rechnung wie 0.5*2 oder 1/3, ein Vorzeichen (+, −, 0), oder ? für „weiß nicht“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Answer</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Don't know</source>
      <translation>Weiß nicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Enter asks for the next gradient. So does a step of the backward pass, or a click on a value.</source>
      <translation>Enter fragt nach dem nächsten Gradienten, ebenso ein Schritt des Rückwärtsdurchlaufs oder ein Klick auf einen Wert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Every gradient is predicted. A click on a value shows what was made of it; F7 leaves Predict.</source>
      <translation>Jeder Gradient ist vorhergesagt. Ein Klick auf einen Wert zeigt, was daraus geworden ist; F7 verlässt das Vorhersagen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Leave Predict: all gradients are shown (F7)</source>
      <translation>Das Vorhersagen verlassen: alle Gradienten werden gezeigt (F7)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Not known.</source>
      <translation>Nicht gewusst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>On to the next question (Enter)</source>
      <translation>Weiter zur nächsten Frage (Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Predict</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Right.</source>
      <translation>Richtig.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Say whether that is right, and show the gradient (Enter)</source>
      <translation>Sagt, ob das richtig ist, und zeigt den Gradienten (Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Show the gradient; it counts as not known (? and Enter)</source>
      <translation>Zeigt den Gradienten; er zählt als nicht gewusst (? und Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>That was the last one: {tally}.</source>
      <translation>Das war der letzte: {tally}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Wrong.</source>
      <translation>Falsch.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/predict/pane.py" />
      <source>Your prediction</source>
      <translation>Vorhersage</translation>
    </message>
  </context>
</TS>
