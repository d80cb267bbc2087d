<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>Bug on: {bug}. {says} {effect}</source>
      <translation>Fehler an: {bug}. {says} {effect}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>Bugs</source>
      <comment>button</comment>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>Switch off</source>
      <translation>Ausschalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>Switch on the classic bugs, and see what they do</source>
      <translation>Die klassischen Fehler einschalten und sehen, was sie anrichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>{count} bugs on: {names}. The numbers are wrong.</source>
      <translation>{count} Fehler an: {names}. Die Zahlen sind falsch.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/controls/bug_switches.py" />
      <source>{n} bugs on</source>
      <translation>
        <numerusform>{n} Fehler an</numerusform>
        <numerusform>{n} Fehler an</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/example_card.py" />
      <source>Example {name}: {says}</source>
      <translation>Beispiel {name}: {says}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/example_card.py" />
      <source>{says}. Enter, or a click, opens it as a new project.</source>
      <translation>{says}. Enter oder ein Klick öffnet es als neues Projekt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>Closes this window, or ends what it does; nothing is changed.</source>
      <translation>Schließt dieses Fenster oder beendet, was es tut; nichts wird geändert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>Closes this window.</source>
      <translation>Schließt dieses Fenster.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>Closes this window. What was chosen in it stays.</source>
      <translation>Schließt dieses Fenster. Was darin gewählt wurde, bleibt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/explained.py" />
      <source>This part of the window</source>
      <translation>Dieser Teil des Fensters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/fields.py" />
      <source>{what}: at least {least}</source>
      <translation>{what}: mindestens {least}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/fields.py" />
      <source>{what}: at most {most}</source>
      <translation>{what}: höchstens {most}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/fields.py" />
      <source>{what}: one fewer</source>
      <translation>{what}: eins weniger</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/fields.py" />
      <source>{what}: one more</source>
      <translation>{what}: eins mehr</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/pane_header.py" />
      <source>Fit the {what} to the pane (Ctrl+0)</source>
      <translation>{what} in den Bereich einpassen (Strg+0)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/pane_header.py" />
      <source>Zoom in (Ctrl++)</source>
      <translation>Vergrößern (Strg++)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/pane_header.py" />
      <source>Zoom out (Ctrl+−)</source>
      <translation>Verkleinern (Strg+−)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/run_dialog.py" />
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/run_dialog.py" />
      <source>N&amp;ote</source>
      <translation>N&amp;otiz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/shows_table.py" />
      <source>Show as table…</source>
      <translation>Als Tabelle zeigen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/slider.py" />
      <source>{number} percent</source>
      <translation>{number} Prozent</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/spare_controls.py" />
      <source>More controls</source>
      <translation>Weitere Bedienelemente</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/speeds.py" />
      <source>A speed must be between {slowest} and {fastest} steps a second.</source>
      <translation>Ein Tempo muss zwischen {slowest} und {fastest} Schritten je Sekunde liegen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/speeds.py" />
      <source>Type {most} speeds at most.</source>
      <translation>Höchstens {most} Tempi eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/speeds.py" />
      <source>Unlimited</source>
      <translation>Unbegrenzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/speeds.py" />
      <source>{number} steps/s</source>
      <translation>{number} Schritte/s</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/controls/speeds.py" />
      <source>{n} steps/s</source>
      <translation>
        <numerusform>{n} Schritt/s</numerusform>
        <numerusform>{n} Schritte/s</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>&amp;Renew</source>
      <translation>&amp;Erneuern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>&amp;Save…</source>
      <translation>&amp;Speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>C&amp;lose</source>
      <translation>S&amp;chließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Close the table; the plot stays as it is</source>
      <translation>Die Tabelle schließen; das Diagramm bleibt, wie es ist</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Copied {n} rows.</source>
      <translation>
        <numerusform>{n} Zeile kopiert.</numerusform>
        <numerusform>{n} Zeilen kopiert.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Copy the rows that are selected, or all, to paste into a spreadsheet (Ctrl+C)</source>
      <translation>Die ausgewählten Zeilen oder alle kopieren, für eine Tabellenkalkulation (Strg+C)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Save all rows, with all digits, as comma-separated values (Ctrl+S)</source>
      <translation>Alle Zeilen mit allen Ziffern als CSV speichern (Strg+S)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Save the table</source>
      <translation>Tabelle speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Saved {name}.</source>
      <translation>{name} gespeichert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Show what the plot shows now (F5)</source>
      <translation>Zeigen, was das Diagramm jetzt zeigt (F5)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>Table</source>
      <comment>file</comment>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>The numbers of the plot, row by row, as they were when the table was opened. Ctrl+C copies rows.</source>
      <translation>Die Zahlen des Diagramms, Zeile für Zeile, wie sie beim Öffnen der Tabelle waren. Strg+C kopiert Zeilen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>There is nothing to show yet.</source>
      <translation>Es gibt noch nichts zu zeigen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>{name} could not be saved: {reason}.</source>
      <translation>{name} konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/controls/table_window.py" />
      <source>{n} rows.</source>
      <translation>
        <numerusform>{n} Zeile.</numerusform>
        <numerusform>{n} Zeilen.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Back</source>
      <comment>tour</comment>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Done</source>
      <comment>tour</comment>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>End the tour (Esc); the Help menu has it again</source>
      <translation>Den Rundgang beenden (Esc); im Menü Hilfe beginnt er wieder</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Go back (left arrow)</source>
      <translation>Zurückgehen (Pfeil links)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Go on (right arrow or Enter)</source>
      <translation>Weitergehen (Pfeil rechts oder Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Next</source>
      <comment>tour</comment>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Skip</source>
      <comment>tour</comment>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>Tour, {place}: {title}. {says}</source>
      <translation>Rundgang, {place}: {title}. {says}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/tour.py" />
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>Enter a whole number such as 32.</source>
      <translation>Eine ganze Zahl wie 32 eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>Enter one such as 32.</source>
      <translation>Eine wie 32 eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>Full</source>
      <comment>batch</comment>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>That is too many digits. Enter a smaller whole number.</source>
      <translation>Das sind zu viele Ziffern. Eine kleinere ganze Zahl eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>The {setting} must be between {low} and {high}, not {typed}.</source>
      <translation>{setting}: nur von {low} bis {high} möglich, nicht {typed}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>{number} is below 0.</source>
      <translation>{number} liegt unter 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>{wrong} Enter one from {low} to {high}.</source>
      <translation>{wrong} Eine von {low} bis {high} eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/value_field.py" />
      <source>“{words}” is not a whole number.</source>
      <translation>„{words}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/zoom_limits.py" />
      <source>As large as it gets: {size}</source>
      <translation>Größer geht es nicht: {size}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/controls/zoom_limits.py" />
      <source>As small as it gets: {size}</source>
      <translation>Kleiner geht es nicht: {size}</translation>
    </message>
  </context>
</TS>
