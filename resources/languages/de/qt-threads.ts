<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/threads/latest_job.py" />
      <source>An error in the program itself: {kind}: {error}</source>
      <translation>Ein Fehler im Programm selbst: {kind}: {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/threads/training_worker.py" />
      <source>Training ended for good: {reason} Save the project and start the app again.</source>
      <translation>Das Training ist endgültig beendet: {reason} Das Projekt speichern und die App neu starten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/threads/training_worker.py" />
      <source>Training stopped at step {step}: {reason} Change a setting, or reset the run.</source>
      <translation>Das Training hielt bei Schritt {step} an: {reason} Eine Einstellung ändern oder den Lauf zurücksetzen.</translation>
    </message>
  </context>
</TS>
