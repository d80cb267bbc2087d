<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>&amp;From</source>
      <translation>&amp;Von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>&amp;Steps</source>
      <translation>&amp;Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>&amp;Table…</source>
      <translation>&amp;Tabelle…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>&amp;to</source>
      <translation>&amp;bis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>A copy of the run is trained on from where it stands, at rates that rise by equal factors (L. Smith, 2017, section 3.3). The run itself stays as it is.</source>
      <translation>Eine Kopie des Laufs wird von dort, wo er steht, weiter trainiert, mit Raten, die um gleiche Faktoren steigen (L. Smith, 2017, Abschnitt 3.3). Der Lauf selbst bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Cancelled. Nothing was changed.</source>
      <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Click the curve to take a rate.</source>
      <translation>Ein Klick auf die Kurve übernimmt eine Rate.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Find a learning rate</source>
      <translation>Lernrate suchen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>From 0.000001 to 100</source>
      <translation>Von 0.000001 bis 100</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Highest rate</source>
      <translation>Höchste Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Lowest rate</source>
      <translation>Niedrigste Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Search again</source>
      <translation>Neu suchen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Steps of the search</source>
      <translation>Schritte der Suche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Steps of the search: from {fewest} to {most}, a rate each</source>
      <translation>Schritte der Suche: von {fewest} bis {most}, je eine Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>The rates and losses as a table, to read, copy and save</source>
      <translation>Raten und Verluste als Tabelle, zum Lesen, Kopieren und Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Try the rates between these two ends again, or stop trying; the run itself is untouched</source>
      <translation>Die Raten zwischen diesen beiden Enden erneut probieren, oder aufhören; der Lauf selbst bleibt unberührt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>Trying {steps} rates…</source>
      <translation>{steps} Raten werden probiert…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <source>What is taken is η, of which the schedule {title} makes its own.</source>
      <translation>Übernommen wird η, aus dem der Plan {title} seine Rate macht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/dialog.py" />
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>Loss against learning rate</source>
      <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/parts.py" />
      <source>At the last one the loss went out of range.</source>
      <translation>Bei der letzten verließ der Verlust den Zahlenbereich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/parts.py" />
      <source>Lowest loss {loss} at rate {rate}.</source>
      <translation>Niedrigster Verlust {loss} bei Rate {rate}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/parts.py" />
      <source>Take this rate</source>
      <translation>Diese Rate übernehmen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/finder/parts.py" />
      <source>{n} rates from {first} to {last}.</source>
      <translation>
        <numerusform>{n} Rate von {first} bis {last}.</numerusform>
        <numerusform>{n} Raten von {first} bis {last}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>No rates have been tried yet.</source>
      <translation>Noch keine Raten probiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>The loss against the learning rate, as rates rose step by step. Left and Right choose a rate, Enter takes it.</source>
      <translation>Der Verlust über der Lernrate, während die Raten Schritt für Schritt stiegen. Links und Rechts wählen eine Rate, Enter übernimmt sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>batches: mean of 10 (line), each (dots); dotted: all points at the start; dashed: the rate in use</source>
      <translation>Batches: Mittel von 10 (Linie), je einer (Punkte); gepunktet: alle Punkte am Anfang; gestrichelt: jetzige Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>batches: mean of 10 (line), each (dots; strokes: off the scale); dotted: all points at the start; dashed: the rate in use</source>
      <translation>Batches: Mittel von 10 (Linie), je einer (Punkte; Striche: außerhalb); gepunktet: alle Punkte am Anfang; gestrichelt: jetzige Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>data loss, as measured; dotted: at the start; dashed: the rate in use</source>
      <translation>Datenverlust, wie gemessen; gepunktet: am Anfang; gestrichelt: jetzige Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>learning rate η</source>
      <translation>Lernrate η</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>rate {rate}: loss {loss}</source>
      <translation>Rate {rate}: Verlust {loss}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>rate {rate}: loss {loss}, mean {mean}</source>
      <translation>Rate {rate}: Verlust {loss}, Mittel {mean}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/finder/plot.py" />
      <source>{read}; {rate} taken gives {made} at this step</source>
      <translation>{read}; {rate} übernommen ergibt {made} bei diesem Schritt</translation>
    </message>
  </context>
</TS>
