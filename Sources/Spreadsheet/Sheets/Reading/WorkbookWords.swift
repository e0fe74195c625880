import Core
import Text
import Workbook

extension Refusal {
  /// What a workbook gives, or a sentence about what is wrong with it.
  static func saying<Value>(
    _ body: () throws(WorkbookError) -> Value
  ) throws(Refusal) -> Value {
    do throws(WorkbookError) { return try body() } catch { throw Refusal(error.words) }
  }
}

extension WorkbookError {
  /// What is wrong and what to do, in sentences.
  fileprivate var words: String {
    switch self {
    case .format(.oldExcel):
      "Filen er gemt i Excels gamle format (.xls). Åbn den i regnearket, gem den som "
        + "»Excel-projektmappe (.xlsx)«, og prøv igen."
    case .format(.encrypted):
      "Filen er beskyttet med en adgangskode. Åbn den i Excel, fjern koden under Filer, "
        + "Oplysninger, Beskyt projektmappe, og gem den igen."
    case .format(.openDocument):
      "Filen er en .ods fra LibreOffice. Gem den dér som »Excel 2007-365 (.xlsx)«, og prøv igen."
    case .format(.binary):
      "Filen er gemt som binær projektmappe (.xlsb). Gem den i Excel som »Excel-projektmappe "
        + "(.xlsx)«, og prøv igen."
    case .format(.unknown):
      "Filen er hverken en Excel-fil (.xlsx) eller CSV. Gem listen som den ene af dem, og "
        + "prøv igen."
    case .damaged(let part):
      "Filen er beskadiget eller ikke hentet helt\(part.isEmpty ? "" : " (\(part.quoted))"). Åbn "
        + "den i regnearket, gem den igen, eller hent den, hvor den kom fra."
    case .declaresType(let part):
      "Filen erklærer sit eget sprog i \(part.quoted), som et regneark ikke gør, og læses ikke. Åbn "
        + "den i regnearket, og gem den igen."
    case .tooLarge:
      "Filen fylder mere end \(Sheet.mostUnpackedBytes / 1_000_000) MB, når den pakkes ud. Del den "
        + "op, og prøv igen."
    case .tooManyRows: "Arket har flere end \(Sheet.mostRows.danish) rækker. Del det op."
    case .tooManyColumns(let row):
      "Række \(row) har flere end \(Sheet.mostColumns) kolonner."
    case .cellTooLong(let row, let column):
      "Celle \(column.columnLetters)\(row) har mere tekst, end en celle kan have."
    }
  }
}
