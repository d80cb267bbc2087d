<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/history/binding.py" />
      <source>This is the latest step. S trains one more, Space plays on.</source>
      <translation>Das ist der neueste Schritt. S trainiert einen weiter, die Leertaste spielt weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Back one step (,)</source>
      <translation>Einen Schritt zurück (,)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Coming to step {step}…</source>
      <translation>Unterwegs zu Schritt {step}…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Drag the line to see an earlier step as it was: the run stays as it is.</source>
      <translation>Die Linie ziehen, um einen früheren Schritt zu sehen: Der Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Fork from step {step}</source>
      <translation>Ab Schritt {step} abzweigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Fork from this step (Ctrl+B): go on from here, and keep this run whole</source>
      <translation>Von diesem Schritt abzweigen (Strg+B): von hier weitergehen und diesen Lauf ganz behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Forward one step (.)</source>
      <translation>Einen Schritt vor (.)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Go on from here as another run; this one is kept whole (Ctrl+B)</source>
      <translation>Von hier als anderer Lauf weitergehen; dieser wird ganz behalten (Strg+B)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>History</source>
      <comment>pane</comment>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Latest step</source>
      <translation>Neuester</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>No steps yet: press Play or Step.</source>
      <translation>Noch keine Schritte: Abspielen oder Schritt drücken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Play shows them again, then trains on. A change here drops them; undo brings them back.</source>
      <translation>Abspielen zeigt sie wieder und trainiert dann weiter. Eine Änderung hier verwirft sie; Rückgängig holt sie zurück.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>See step 0 (Alt+Home)</source>
      <translation>Schritt 0 ansehen (Alt+Pos1)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>See the latest step (Alt+End)</source>
      <translation>Neuesten Schritt ansehen (Alt+Ende)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>See where the run has come to (Alt+End)</source>
      <translation>Sehen, wie weit der Lauf gekommen ist (Alt+Ende)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>Step on view</source>
      <translation>Gezeigter Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>The step on view: type one to see it (Ctrl+G)</source>
      <translation>Der gezeigte Schritt: einen eingeben, um ihn zu sehen (Strg+G)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>The steps before are taken again, out of sight, so that their losses are seen.</source>
      <translation>Die Schritte davor werden unsichtbar wiederholt, damit ihre Verluste zu sehen sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>{n} changes to come</source>
      <translation>
        <numerusform>{n} Änderung kommt</numerusform>
        <numerusform>{n} Änderungen kommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>{n} later steps are kept</source>
      <translation>
        <numerusform>{n} späterer Schritt bleibt</numerusform>
        <numerusform>{n} spätere Schritte bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/history/pane.py" />
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} Schritt</numerusform>
        <numerusform>{n} Schritte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/parts.py" />
      <source>Step on view, {step} of {last}</source>
      <translation>Gezeigter Schritt, {step} von {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/parts.py" />
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>Step {step}: {words}</source>
      <translation>Schritt {step}: {words}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/parts.py" />
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>History of the run</source>
      <translation>Zeitleiste des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>Losses not known yet</source>
      <translation>Verluste noch unbekannt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>Step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>Step {step} of {last}</source>
      <translation>Schritt {step} von {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>The whole run. Click or drag to see any step again; nothing is changed by it. Arrow keys: a step. PgUp, PgDn: 100 steps. Home, End: the first, the last</source>
      <translation>Der ganze Lauf. Klicken oder ziehen zeigt jeden Schritt wieder; nichts ändert sich dadurch. Pfeiltasten: ein Schritt. Bild auf, Bild ab: 100 Schritte. Pos1, Ende: der erste, der letzte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/history/strip.py" />
      <source>its loss is not known yet. It is found out of sight, while nothing plays</source>
      <translation>sein Verlust ist noch nicht bekannt. Er wird im Hintergrund bestimmt, solange nichts läuft</translation>
    </message>
  </context>
</TS>
