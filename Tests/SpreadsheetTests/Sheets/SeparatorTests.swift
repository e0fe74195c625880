import Core
import Spreadsheet
import Testing

@Suite("The separator is judged by all rows") struct SeparatorTests {
  @Test(arguments: [
    ("Interessent (navn, rolle, gruppe);Holdning\nA, formand;positiv\nB, C, D;x", 2),
    ("Navn;Beløb, kr.\nA;12,50\nB;13,75", 2),
    ("Navn,Noter\nA,\"x;y;z\"\nB,x;y\nC,z", 2),
    ("Plan for A, B og C\n\nNavn;Tal\nA;1\nB;2", 2),
    ("Navn\tNoter\nA\tx, y; z\nB\tx, y, z", 2),
    ("Navn\nA, B\nC, D", 1), ("Navn\nA\nB", 1), ("Navn\nA; B\nC\nD", 2),
    ("Navn,Tal,Note\nA,1,x\nB,2,", 3),
  ]) func inFilesWithOtherMarksToo(text: String, columns: Int) throws {
    let sheet = try Sheet(csv: Array(text.utf8))
    #expect((sheet.rows.map(\.cells.count).max() ?? 0) == columns)
  }

  @Test func quotesMayHaveLineBreaksAndQuotesInThem() throws {
    let sheet = try Sheet(csv: Array("A,B\n\"x;\n\"\"y\"\";z\",1\n\"p;q\",2".utf8))
    #expect(sheet.rows.map(\.cells) == [["x;\n\"y\";z", "1"], ["p;q", "2"]])
  }

  @Test(arguments: [" ;", "\u{A0};\u{A0}", "\u{202F}\t;", "\u{200B};\u{FEFF}", ";;"])
  func rowsOfBlanksAreNone(row: String) throws {
    let sheet = try Sheet(csv: Array("A;B\nx;y\n\(row)\nz;w".utf8))
    #expect(sheet.rows.map(\.line) == [2, 4])
  }
}
