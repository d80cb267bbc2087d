<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>A value stands twice.</source>
      <translation>Ein Wert steht doppelt da.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Across</source>
      <translation>Quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Fourth</source>
      <translation>Vierte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>No fourth setting</source>
      <translation>Keine vierte Einstellung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>No second setting</source>
      <translation>Keine zweite Einstellung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>No third setting</source>
      <translation>Keine dritte Einstellung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Runs at each point, from 1 to 1,000: the initial parameters and the order of the batches are others, the data is the same</source>
      <translation>Läufe an jedem Punkt, von 1 bis 1 000: Anfangsparameter und Reihenfolge der Batches sind andere, die Daten dieselben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Seeds</source>
      <translation>Startwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Setting across</source>
      <translation>Einstellung quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Setting of the fourth axis</source>
      <translation>Einstellung der vierten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Setting of the third axis</source>
      <translation>Einstellung der dritten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Setting up</source>
      <translation>Einstellung hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Steps of each run, unless it diverges or stops where the panel on the left says</source>
      <translation>Schritte jedes Laufs, sofern er nicht divergiert oder anhält, wo es links eingestellt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>The setting across</source>
      <translation>Die Einstellung quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>The setting of the fourth axis</source>
      <translation>Die Einstellung der vierten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>The setting of the third axis</source>
      <translation>Die Einstellung der dritten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>The setting up</source>
      <translation>Die Einstellung hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Third</source>
      <translation>Dritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Up</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values across</source>
      <translation>Werte quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values of the fourth axis</source>
      <translation>Werte der vierten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values of the third axis</source>
      <translation>Werte der dritten Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values up</source>
      <translation>Werte hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/choices.py" />
      <source>Values with commas between them, such as 0.01, 0.1, 1; or a range: 0.1..0.5:5 has 5 numbers with equal differences, 0.001..1:7:log has 7 with equal factors</source>
      <translation>Werte mit Kommas dazwischen, etwa 0.01, 0.1, 1; oder ein Bereich: 0.1..0.5:5 hat 5 Zahlen mit gleichen Abständen, 0.001..1:7:log hat 7 mit gleichen Faktoren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/drawing.py" />
      <source>diverged or failed: no run has a number</source>
      <translation>divergiert oder gescheitert: kein Lauf hat eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/drawing.py" />
      <source>some diverged or failed</source>
      <translation>einige divergiert oder gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/line.py" />
      <source>diverged</source>
      <translation>divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/line.py" />
      <source>failed</source>
      <translation>gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/line.py" />
      <source>lowest to highest</source>
      <translation>niedrigster bis höchster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/line.py" />
      <source>mean over the seeds</source>
      <translation>Mittel über die Startwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/line.py" />
      <source>± one deviation</source>
      <translation>± eine Abweichung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/lines.py" />
      <source>a run's settings, and how it ended</source>
      <translation>Einstellungen eines Laufs, und wie er endete</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/lines.py" />
      <source>diverged or failed with every seed</source>
      <translation>mit jedem Startwert divergiert oder gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/plot.py" />
      <source>No sweep has been done yet. Choose settings and values above, then press Start.</source>
      <translation>Noch keine Versuchsreihe. Oben Einstellungen und Werte wählen, dann Start drücken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/plot.py" />
      <source>Open the run here</source>
      <translation>Den Lauf hier öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/plot.py" />
      <source>What came of each combination of values, over all seeds. The arrow keys move the caret, Enter opens the run there.</source>
      <translation>Was aus jeder Kombination der Werte wurde, über alle Startwerte. Die Pfeiltasten bewegen die Marke, Enter öffnet den Lauf dort.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/plot.py" />
      <source>{up} over {across}: {done} of {all} runs are done.</source>
      <translation>{up} über {across}: {done} von {all} Läufen sind fertig.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/plot.py" />
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Sweep</source>
      <translation>Versuchsreihe</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/sweep/runs.py" />
      <source>All {n} runs are done</source>
      <translation>
        <numerusform>{n} Lauf ist fertig</numerusform>
        <numerusform>Alle {n} Läufe sind fertig</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/runs.py" />
      <source>{count} diverged</source>
      <translation>{count} divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/runs.py" />
      <source>{count} failed</source>
      <translation>{count} gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>&amp;Cancel</source>
      <translation>&amp;Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>&amp;Open run</source>
      <translation>Lauf &amp;öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>&amp;Resume</source>
      <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>&amp;Start</source>
      <translation>&amp;Start</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>&amp;Table…</source>
      <translation>&amp;Tabelle…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>A sweep is under way</source>
      <translation>Eine Versuchsreihe läuft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>All runs of the sweep are done</source>
      <translation>Alle Läufe der Versuchsreihe sind fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>C&amp;lose</source>
      <translation>S&amp;chließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Cancelled.</source>
      <translation>Abgebrochen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Cancelled. {done} of {all} runs are done. Resume does the rest.</source>
      <translation>Abgebrochen. {done} von {all} Läufen sind fertig. „Fortsetzen“ macht den Rest.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Do the runs of the sweep shown that are not done yet</source>
      <translation>Die noch fehlenden Läufe der gezeigten Versuchsreihe machen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>End the sweep; what is done stays, and Resume does the rest</source>
      <translation>Die Versuchsreihe beenden; was fertig ist, bleibt, „Fortsetzen“ macht den Rest</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Loa&amp;d…</source>
      <translation>La&amp;den…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Load results of a sweep</source>
      <translation>Ergebnisse einer Versuchsreihe laden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Looking whether each run is possible…</source>
      <translation>Es wird geprüft, ob jeder Lauf möglich ist…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Make the run at the caret the present project, which undo takes back (Enter, or a click)</source>
      <translation>Den Lauf bei der Marke zum jetzigen Projekt machen, was sich rückgängig machen lässt (Enter oder Klick)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>No run is done yet</source>
      <translation>Noch ist kein Lauf fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>No sweep is under way</source>
      <translation>Keine Versuchsreihe läuft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Opens with</source>
      <translation>Öffnet mit</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Point at a run first, with the mouse or the arrow keys</source>
      <translation>Erst auf einen Lauf zeigen, mit der Maus oder den Pfeiltasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Results of a sweep (*{results});;All files (*)</source>
      <translation>Ergebnisse einer Versuchsreihe (*{results});;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Sa&amp;ve…</source>
      <translation>S&amp;peichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Save each run that is done: as a table of comma-separated values, or as results that this window and the command line go on from</source>
      <translation>Jeden fertigen Lauf speichern: als Tabelle kommagetrennter Werte, oder als Ergebnisse, die dieses Fenster und die Kommandozeile fortsetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Save the sweep</source>
      <translation>Versuchsreihe speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Seed of the run that opens</source>
      <translation>Startwert des Laufs, der geöffnet wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Show the results of a sweep that were saved here, or by the command line with --out</source>
      <translation>Ergebnisse einer Versuchsreihe zeigen, die hier gespeichert wurden, oder von der Kommandozeile mit --out</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Sweep. {text}</source>
      <translation>Versuchsreihe. {text}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Table (*{table});;Results to go on from (*{results})</source>
      <translation>Tabelle (*{table});;Ergebnisse zum Fortsetzen (*{results})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>The run at {where} with seed {seed} is open, at step 0. Play trains it as the sweep did.</source>
      <translation>Der Lauf bei {where} mit Startwert {seed} ist offen, bei Schritt 0. Abspielen trainiert ihn wie die Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>Train the present project with each of these values, from each seed</source>
      <translation>Das jetzige Projekt mit jedem dieser Werte trainieren, von jedem Startwert aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>What is shown of every point, as a table to read, copy and save</source>
      <translation>Was von jedem Punkt gezeigt wird, als Tabelle zum Lesen, Kopieren und Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>What is shown of the runs: the mean over the seeds</source>
      <translation>Was von den Läufen gezeigt wird: das Mittel über die Startwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>With which seed a run opens</source>
      <translation>Mit welchem Startwert ein Lauf geöffnet wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>seed {seed}</source>
      <translation>Startwert {seed}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/sweep/window.py" />
      <source>{name} could not be saved: {error}.</source>
      <translation>{name} konnte nicht gespeichert werden: {error}.</translation>
    </message>
  </context>
</TS>
