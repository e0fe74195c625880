import Foundation
import TestSupport
import Testing

/// The worked example of a proposal, worked out again by LibreOffice, which knows nothing of ours:
/// all 5,151 mixtures with their shares, distances and changes, and which of them is the best.
@Suite("The proposal in a spreadsheet", .serialized) struct ProposalSpreadsheetTests {
  private static let figures = [
    ["96", "124", "58"], ["103.4", "135.2", "59.4"], ["7941", "9617", "4871"],
  ]
  /// The rows above the mixtures: figures by basis and hours, today's shares and the shares of hours.
  private static let first = 8

  /// The largest remainder of three numbers in `columns` of a row, of `whole`: what is rounded down,
  /// what is left, the order, and the parts.
  private func split(
    _ row: Int, exact: [String], from columns: [String], whole: String
  ) -> [String] {
    let (e, f, r, n) = (columns[0..<3], columns[3..<6], columns[6..<9], columns[9..<12])
    func all(_ part: ArraySlice<String>) -> String { "$\(part.first!)\(row):$\(part.last!)\(row)" }
    let floors = e.map { "=INT(\($0)\(row))" }
    let rests = zip(e, f).map { "=ROUND(\($0)\(row)-\($1)\(row);8)" }
    let orders = r.enumerated().map { index, own in
      let earlier =
        index == 0
        ? "" : "+COUNTIF($\(r.first!)\(row):\(r[r.startIndex + index - 1])\(row);\(own)\(row))"
      return "=1+COUNTIF(\(all(r));\">\"&\(own)\(row))\(earlier)"
    }
    let parts = zip(f, n).map { "=\($0)\(row)+IF(\($1)\(row)<=\(whole)-SUM(\(all(f)));1;0)" }
    return exact + floors + rests + orders + parts
  }

  private func column(_ number: Int) -> String {
    number < 26
      ? String(UnicodeScalar(65 + UInt8(number)))
      : "A" + String(UnicodeScalar(65 + UInt8(number - 26)))
  }

  /// The spreadsheet: three departments, today by m², hours of `hours`, three percentage points.
  private func sheet(hours: [Int]) -> String {
    var rows = (0..<3).map { Self.figures[$0] + ["=SUM(A\($0 + 1):C\($0 + 1))"] }
    rows.append(hours.map(String.init) + ["=SUM(A4:C4)"])
    let fixed = (3..<18).map(column)
    for source in [3, 4] {
      let row = rows.count + 1
      let exact = ["A", "B", "C"].map { "=ROUND(10000*\($0)$\(source)/D$\(source);8)" }
      rows.append(["", "", ""] + split(row, exact: exact, from: fixed, whole: "10000"))
    }
    rows.append([])
    // Today's shares are in P5:R5, those of the hours in P6:R6.
    for one in (0...100).reversed() {
      for other in (0...(100 - one)).reversed() {
        let row = rows.count + 1
        let exact = ["A", "B", "C"].map {
          "=ROUND(100*(A\(row)*\($0)$1/D$1+B\(row)*\($0)$2/D$2+C\(row)*\($0)$3/D$3);8)"
        }
        func gaps(_ to: Int) -> [String] {
          ["P", "Q", "R"].map { "ABS(\($0)\(row)-\($0)$\(to))" }
        }
        rows.append(
          [String(one), String(other), String(100 - one - other)]
            + split(row, exact: exact, from: fixed, whole: "10000")
            + [
              "=MAX(\(gaps(6).joined(separator: ";")))", "=MAX(\(gaps(5).joined(separator: ";")))",
              "=\(gaps(5).joined(separator: "+"))",
              "=IF(S\(row)<=300;T\(row)*1000000000+U\(row)*10000+ROW()-\(Self.first - 1);\"\")",
              // The same where none fits: first the largest distance.
              "=((S\(row)*1000+T\(row))*10000+U\(row))*10000+ROW()-\(Self.first - 1)",
            ])
      }
    }
    let last = rows.count
    func all(_ name: String) -> String { "$\(name)$\(Self.first):$\(name)$\(last)" }
    // How many fit, the best one's place, its weights and its shares.
    rows.append([
      "=COUNT(\(all("V")))", "=MOD(IF(A\(last + 1)>0;MIN(\(all("V")));MIN(\(all("W"))));10000)",
    ])
    rows.append(["A", "B", "C", "P", "Q", "R"].map { "=INDEX(\(all($0));B\(last + 1))" })
    // Kroner: the budget in øre by the exact shares of the best, and of today.
    let kroner = (6..<21).map(column)
    let row = rows.count + 1
    let shares = ["A", "B", "C"].map {
      "=ROUND(31899100*(A\(row - 1)*\($0)$1/D$1+B\(row - 1)*\($0)$2/D$2+C\(row - 1)*\($0)$3/D$3)/100;6)"
    }
    rows.append(
      ["", "", "", "", "", ""] + split(row, exact: shares, from: kroner, whole: "31899100"))
    let now = ["A", "B", "C"].map { "=ROUND(31899100*\($0)$3/D$3;6)" }
    rows.append(
      ["", "", "", "", "", ""] + split(row + 1, exact: now, from: kroner, whole: "31899100"))
    return rows.map { cells in
      cells.map { $0.contains(";") ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
        .joined(separator: ";")
    }.joined(separator: "\n")
  }

  /// What LibreOffice makes of a spreadsheet.
  private func computed(_ sheet: String, _ program: Program) throws -> [[String]] {
    try Data(sheet.utf8).write(to: program.file("forslag.csv"))
    let read = "Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false,false,0,true"
    let write = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false"
    let outcome = try program.shell(
      "soffice -env:UserInstallation=file://$HOME/kontor --headless --infilter='\(read)' "
        + "--convert-to '\(write)' --outdir ud forslag.csv 2>&1")
    #expect(outcome.code == 0 && outcome.output.contains("ud/"), "\(outcome.output)")
    return try String(contentsOf: program.file("ud/forslag.csv"), encoding: .utf8)
      .split(separator: "\n").map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
  }

  @Test(arguments: [[330, 465, 205], [320, 480, 200], [300, 480, 220]])
  func itAgreesToTheØre(hours: [Int]) throws {
    try Program.withProgram { program in
      try ProposalCommandTests.prepare(program, hours: hours)
      let json = try program.run("nøgler", "forslag", "1", "--json").output
      let ours = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let departments = try #require(ours["departments"] as? [[String: Any]])
      let rows = Array(try computed(sheet(hours: hours), program).suffix(4))
      #expect(rows[0][0] == (ours["fairMixtures"] as? Int).map(String.init))
      let names = ["dwellings", "tenancyUnits", "area"]
      let mixture = zip(names, rows[1]).filter { $1 != "0" }.map { "\($0):\($1)" }
      #expect(ours["mixture"] as? String == mixture.joined(separator: " "))
      func hundredths(_ name: String) -> [Int] {
        departments.map { Int((($0[name] as? Double ?? -1) * 100).rounded()) }
      }
      #expect(hundredths("percentProposed") == rows[1][3..<6].compactMap { Int($0) })
      #expect(hundredths("kronerProposed") == rows[2][18..<21].compactMap { Int($0) })
      #expect(hundredths("kronerNow") == rows[3][18..<21].compactMap { Int($0) })
    }
  }
}
