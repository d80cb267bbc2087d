<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/crash_reports.py" />
      <source>Micrograd Desktop wrote this by itself, and has sent it nowhere. It holds nothing of your files: where in the
app's own code something went wrong, and on which system. If you tell its makers of it, this text helps them.
</source>
      <translation>Das hat Micrograd Desktop selbst geschrieben und nirgendwohin geschickt. Es enthält nichts aus Ihren Dateien: nur, wo im
eigenen Code der App etwas schiefging und auf welchem System. Wer es den Entwicklern meldet, hilft ihnen mit diesem Text.
</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>The iris data</source>
      <translation>Die Irisdaten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>a data set, by Edgar Anderson and R. A. Fisher</source>
      <translation>ein Datensatz, von Edgar Anderson und R. A. Fisher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>animated pictures</source>
      <translation>animierte Bilder</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>arrays; with OpenBLAS</source>
      <translation>Arrays; mit OpenBLAS</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>comes with pyqtgraph</source>
      <translation>kommt mit pyqtgraph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>compiles the kernel</source>
      <translation>übersetzt den Kernel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>finds a person's folders</source>
      <translation>findet die Ordner einer Person</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>graphs</source>
      <translation>Graphen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>icons</source>
      <translation>Symbole</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>letters</source>
      <translation>Schrift</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>letters of code</source>
      <translation>Schrift für Code</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>letters of formulas</source>
      <translation>Schrift für Formeln</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>libraries of the system that the Linux bundle carries</source>
      <translation>Bibliotheken des Systems, die das Linux-Bündel mitbringt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>lines of equal output</source>
      <translation>Linien gleicher Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>none: facts</source>
      <translation>keine: Fakten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>places the scalar graph</source>
      <translation>ordnet den skalaren Graphen an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>plots</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>the idea, by Andrej Karpathy; no code of it is in the app</source>
      <translation>die Idee, von Andrej Karpathy; kein Code davon ist in der App</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>the language</source>
      <translation>die Programmiersprache</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>the progress bar of the command line</source>
      <translation>der Fortschrittsbalken der Befehlszeile</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/credits.py" />
      <source>the windows</source>
      <translation>die Fenster</translation>
    </message>
  </context>
</TS>
