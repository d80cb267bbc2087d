<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>Nothing fits “{words}”.</source>
      <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>Type a command, a setting with a value (lr 0.03), a weight (w 1.2 to 2.6), a file</source>
      <translation>Befehl, Einstellung mit Wert (lr 0.03), Gewicht (w 1.2 to 2.6) oder Datei tippen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>Type what you want to do; Up and Down choose what fits, Enter does it.</source>
      <translation>Tippen, was geschehen soll; Hoch und Herunter wählen, was passt, Enter tut es.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>What fits</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/dialog.py" />
      <source>{place} of {count}: {row}</source>
      <translation>{place} von {count}: {row}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/model.py" />
      <source>not now: {reason}</source>
      <translation>jetzt nicht: {reason}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Digits in tables</source>
      <translation>Ziffern in Tabellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Keep unsaved work</source>
      <translation>Arbeit sichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Preferences, chosen</source>
      <translation>Einstellungen, gewählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Rate slider</source>
      <translation>Ratenregler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>Signs</source>
      <translation>Vorzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>accessibility high colours colors theme black white</source>
      <comment>search</comment>
      <translation>Barrierefreiheit hoch Farben Farbschema schwarz weiß</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>autosave backup</source>
      <comment>search</comment>
      <translation>nicht gespeichert Sicherung automatisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>colour color blind palette accessibility protanopia deuteranopia tritanopia accent</source>
      <comment>search</comment>
      <translation>Farben farbenblind Palette Barrierefreiheit Protanopie Deuteranopie Tritanopie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>decimals precision number format</source>
      <comment>search</comment>
      <translation>Dezimalstellen Genauigkeit Zahlenformat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/preference_source.py" />
      <source>learning rate lr eta list playground</source>
      <comment>search</comment>
      <translation>Lernrate lr eta Liste Playground</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>Example: {name}</source>
      <translation>Beispiel: {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>File, Examples</source>
      <translation>Datei, Beispiele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>Help: {topic}</source>
      <translation>Hilfe: {topic}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>Open {name}</source>
      <translation>{name} öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>Program: {name}</source>
      <translation>Programm: {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>Trace, Examples</source>
      <translation>Trace, Beispiele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>chosen</source>
      <comment>state</comment>
      <translation>gewählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>example</source>
      <comment>search</comment>
      <translation>Beispiel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>off</source>
      <comment>state</comment>
      <translation>aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>on</source>
      <comment>state</comment>
      <translation>an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>recent file</source>
      <comment>search</comment>
      <translation>letzte Datei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>what is</source>
      <comment>search</comment>
      <translation>was ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/sources.py" />
      <source>{menu}, in {workspace}</source>
      <translation>{menu}, in {workspace}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>activation heat</source>
      <comment>search</comment>
      <translation>Aktivierung Heatmap</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>backpropagation backprop backward</source>
      <comment>search</comment>
      <translation>Backpropagation Rückwärtsdurchlauf rückwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>bookmark store</source>
      <comment>search</comment>
      <translation>merken Lesezeichen aufheben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>branch copy</source>
      <comment>search</comment>
      <translation>verzweigen Kopie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>chain rule next</source>
      <comment>search</comment>
      <translation>Kettenregel nächster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>colours colors appearance mode auto</source>
      <comment>search</comment>
      <translation>Farben Erscheinungsbild Modus automatisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>colours colors appearance mode black night</source>
      <comment>search</comment>
      <translation>Farben Erscheinungsbild Modus schwarz Nacht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>colours colors appearance mode bright day</source>
      <comment>search</comment>
      <translation>Farben Erscheinungsbild Modus weiß Tag</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>contributions samples explain</source>
      <comment>search</comment>
      <translation>Beiträge Beispiele erklären</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>csv clipboard spreadsheet</source>
      <comment>search</comment>
      <translation>CSV Zwischenablage Tabellenkalkulation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>csv file dataset own</source>
      <comment>search</comment>
      <translation>CSV Datei Datensatz eigene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>deeper hidden</source>
      <comment>search</comment>
      <translation>tiefer verdeckt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>distribution activations dead</source>
      <comment>search</comment>
      <translation>Verteilung Aktivierungen tot</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>draw own points</source>
      <comment>search</comment>
      <translation>zeichnen eigene Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>early stopping target</source>
      <comment>search</comment>
      <translation>Early Stopping Ziel anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>execute run program</source>
      <comment>search</comment>
      <translation>ausführen Programm laufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>exit end</source>
      <comment>search</comment>
      <translation>verlassen Ende</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>explain</source>
      <comment>search</comment>
      <translation>erklären</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>export code onnx pytorch numpy json</source>
      <comment>search</comment>
      <translation>Export Code ONNX PyTorch NumPy JSON</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>fast fma speed</source>
      <comment>search</comment>
      <translation>schnell FMA Tempo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>font bigger zoom</source>
      <comment>search</comment>
      <translation>Schrift größer Zoom</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>font zoom</source>
      <comment>search</comment>
      <translation>Schrift Zoom</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>fullscreen projector beamer large</source>
      <comment>search</comment>
      <translation>Vollbild Projektor Beamer groß</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>grad</source>
      <comment>search</comment>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>grid search hyperparameters tune experiments</source>
      <comment>search</comment>
      <translation>Rastersuche Hyperparameter Experimente</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>half steps explain</source>
      <comment>search</comment>
      <translation>Halbschritte erklären</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>import state_dict checkpoint</source>
      <comment>search</comment>
      <translation>importieren state_dict Checkpoint</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>input formula x1 x2</source>
      <comment>search</comment>
      <translation>Eingang Formel x1 x2</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>introduction tutorial</source>
      <comment>search</comment>
      <translation>Einführung Anleitung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>iteration update once</source>
      <comment>search</comment>
      <translation>Iteration Aktualisierung einmal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>iterations epochs many</source>
      <comment>search</comment>
      <translation>Iterationen Epochen viele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>keys hotkeys bindings</source>
      <comment>search</comment>
      <translation>Tasten Tastenbelegung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>kinks hyperplanes relu</source>
      <comment>search</comment>
      <translation>Knicke Hyperebenen ReLU</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>license third party</source>
      <comment>search</comment>
      <translation>Lizenz Dritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>link url send</source>
      <comment>search</comment>
      <translation>Link URL senden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>lock pin fix</source>
      <comment>search</comment>
      <translation>sperren festhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>logarithmic axis</source>
      <comment>search</comment>
      <translation>logarithmische Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>lr eta finder range test</source>
      <comment>search</comment>
      <translation>lr eta Lernratensuche Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>magnify bigger</source>
      <comment>search</comment>
      <translation>größer heranholen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>manual documentation glossary</source>
      <comment>search</comment>
      <translation>Handbuch Dokumentation Glossar</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>numbers csv data accessible</source>
      <comment>search</comment>
      <translation>Zahlen CSV Daten barrierefrei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>parameters</source>
      <comment>search</comment>
      <translation>Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>quiz exercise</source>
      <comment>search</comment>
      <translation>Quiz Übung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>reinitialise initialize from scratch</source>
      <comment>search</comment>
      <translation>neu initialisieren von vorn</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>representation hidden space warp</source>
      <comment>search</comment>
      <translation>Darstellung verdeckt Raum verzerren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>screenshot image export gif svg pdf</source>
      <comment>search</comment>
      <translation>Screenshot Bild Export GIF SVG PDF</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>search commands</source>
      <comment>search</comment>
      <translation>suchen Befehle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>seed resample random</source>
      <comment>search</comment>
      <translation>Startwert neu ziehen zufällig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>settings options configuration</source>
      <comment>search</comment>
      <translation>Optionen Konfiguration</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>shallower hidden</source>
      <comment>search</comment>
      <translation>flacher verdeckt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>shrink</source>
      <comment>search</comment>
      <translation>kleiner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>start over rewind beginning</source>
      <comment>search</comment>
      <translation>von vorn Anfang zurückspulen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>surface contour curvature</source>
      <comment>search</comment>
      <translation>Fläche Höhenlinien Krümmung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>train start stop run fit</source>
      <comment>search</comment>
      <translation>trainieren starten stoppen laufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/palette/synonyms.py" />
      <source>zero_grad reset gradients</source>
      <comment>search</comment>
      <translation>zero_grad Gradienten zurücksetzen</translation>
    </message>
  </context>
</TS>
