import Core
import Foundation
import TestSupport
import Testing

/// Lists to and from Excel's workbooks, with LibreOffice and openpyxl at the other end.
@Suite("Lists to and from workbooks", .serialized) struct WorkbookCommandTests {
  /// Has LibreOffice save a file of the program's home as a workbook in the folder "ud".
  private func save(_ program: Program, _ file: String, reading filter: String = "") throws {
    let input = filter.isEmpty ? "" : "--infilter='Text - txt - csv (StarCalc):\(filter)' "
    let outcome = try program.shell(
      "soffice -env:UserInstallation=file://$HOME/kontor --headless \(input)--convert-to xlsx "
        + "--outdir ud '\(file)' 2>&1")
    #expect(outcome.code == 0 && outcome.output.contains("ud/"), "\(outcome.output)")
  }

  /// Runs Python with openpyxl, and gives what it prints.
  private func python(_ program: Program, _ script: String) throws -> String {
    try Data(script.utf8).write(to: program.file("skript.py"))
    let outcome = try program.shell("/usr/bin/python3 skript.py")
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func whatGoesOutComesInUnchangedAlsoAfterLibreOffice() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      try program.run("plan", "tilføj", "=SUM(A1) @+Bo #-Øst", "--titel", "=SUM(A1)")
      try program.run(
        "interessenter", "tilføj", "@Formand", "--holdning", "positiv", "--note",
        "to\nlinjer; \"x\" _x000D_ <b>")
      for list in ["plan", "interessenter", "mål", "nøgler", "afdelinger"] {
        let file = "\(list).xlsx"
        #expect(try program.run(list, "eksport", file).code == 0)
        let attributes = try FileManager.default.attributesOfItem(
          atPath: program.file(file).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try save(program, file)
        for name in [file, "ud/\(file)"] {
          let again = try program.run(list, "import", name)
          #expect(again.errors.contains("Intet er ændret"), "\(name): \(again.errors)")
        }
      }
    }
  }

  @Test func aPlanOfFortyGoesBackAndForthOnTheScreenWithOnlyItsChanges() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "A")
      let rows = (1...40).map { number in
        let day = number % 28 + 1
        return "\(number);Område \(number % 4);Aktivitet \(number);Leder;\(day)-02-2027;"
          + "\(day)-03-2027;\(number * 10);\(number > 1 ? String(number - 1) : "")"
      }
      let headings = "Nr.;Indsatsområde;Aktivitet;Ansvarlig;Start;Frist;Timer;Afhænger af"
      try Data(([headings] + rows).joined(separator: "\n").utf8)
        .write(to: program.file("plan.csv"))
      try save(program, "plan.csv", reading: "59,34,76,1,,1030,false,true")
      let made = program.file("ud/plan.xlsx").path
      let written = program.file("plan.xlsx").path
      let changed = program.file("ud/rettet.xlsx").path
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("3", "I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(made)
        try await terminal.press("F2")
        try await terminal.waitFor("40 nye")
        try await terminal.press("Enter")
        try await terminal.waitFor("Import af 40 aktiviteter")
        let first = try program.run("plan", "eksport", "-").output
        #expect(first.split(separator: "\r\n").count == 41)
        #expect(
          first.contains("7;Område 3;Aktivitet 7;Leder;08-02-2027;08-03-2027;ikke startet;70;;;6")
        )
        // The first activity is under the heading of its group.
        try await terminal.press("Down", "Space")
        try await terminal.waitFor("✓ udført")
        try await terminal.press("X")
        try await terminal.waitFor("Hele listen kommer med")
        try await terminal.press("C-u")
        try await terminal.type(written)
        try await terminal.press("F2")
        try await terminal.waitFor("40 aktiviteter er gemt")
        _ = try python(
          program,
          """
          import datetime, openpyxl
          book = openpyxl.load_workbook("plan.xlsx")
          sheet = book["Plan"]
          head = [c.value for c in sheet[1]]
          row = {r[0].value: r for r in sheet.iter_rows(min_row=2)}
          row[9][head.index("Ansvarlig")].value = "Driftschef"
          row[12][head.index("Frist")].value = datetime.date(2027, 5, 14)
          row[20][head.index("Status")].value = "i gang"
          sheet.append([None, "Nyt", "Aktivitet 41", None, None, datetime.date(2027, 6, 1)])
          book.save("rettet.xlsx")
          """)
        try save(program, "rettet.xlsx")
        try await terminal.press("I")
        try await terminal.waitFor("Læs filen (F2)")
        try await terminal.type(changed)
        try await terminal.press("F2")
        let preview = try await terminal.waitFor("1 ny, 3 ændres, 37 uændrede")
        #expect(preview.contains("ikke gjort endnu"))
        let trial = try program.run("plan", "import", changed, "--prøv").output
        for change in [
          "Ansvarlig: Leder → Driftschef", "Frist: 13-03-2027 → 14-05-2027",
          "Status: ikke startet → i gang",
        ] { #expect(trial.contains(change)) }
        try await terminal.press("Enter")
        try await terminal.waitFor("Import af 4 aktiviteter")
        let after = try program.run("plan", "eksport", "-").output
        #expect(after.contains("Driftschef") && after.contains("Aktivitet 41"))
        try await terminal.press("u")
        try await terminal.waitFor("Fortryd")
        try await terminal.press("Enter")
        try await terminal.waitFor("Fortrudt")
        #expect(!(try program.run("plan", "eksport", "-").output.contains("Driftschef")))
      }
    }
  }

  @Test(arguments: [
    ("msproject", "59,34,1,1,,1030,false,true"), ("planner", "44,34,76,1,,1033,false,true"),
    ("trello", "44,34,76,1,,1033,false,true"), ("ganttproject", "44,34,76,1,,1033,false,false"),
  ])
  func plansFromOtherProgramsAreTheSameAsWorkbooks(name: String, filter: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../SpreadsheetTests/Cases/\(name).csv")
    try Program.withProgram { program in
      try FileManager.default.copyItem(at: folder, to: program.file("\(name).csv"))
      try save(program, "\(name).csv", reading: filter)
      var plans: [String] = []
      for file in ["\(name).csv", "ud/\(name).xlsx"] {
        try program.run("opret", file)
        let made = try program.run("plan", "import", file, "--projekt", file)
        #expect(made.code == 0, "\(made.errors)")
        plans.append(try program.run("plan", "eksport", "-", "--projekt", file).output)
      }
      #expect(plans[0] == plans[1])
      #expect(plans[0].split(separator: "\r\n").count > 2)
    }
  }

  @Test func aKeyIsWorkedOutByTheSheetAsByTheProgram() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      #expect(try program.run("nøgler", "eksport", "n.xlsx").code == 0)
      try save(program, "n.xlsx")
      let script = """
        import openpyxl, sys
        for name in ["n.xlsx", "ud/n.xlsx"]:
            book = openpyxl.load_workbook(name, data_only=True)
            for title in book.sheetnames:
                if not title[0].isdigit(): continue
                sheet = book[title]
                for row in sheet.iter_rows(min_row=7, values_only=True):
                    cells = [c for c in row if c is not None]
                    print(title, cells[0], "%.2f" % cells[-2], "%.2f" % cells[-1])
        """
      let lines = try python(program, script).split(separator: "\n")
      #expect(lines.count > 8 && lines.count % 2 == 0)
      let half = lines.count / 2
      // What LibreOffice has worked out is what the program wrote.
      #expect(lines[..<half].elementsEqual(lines[half...]), "\(lines)")
      #expect(lines.contains { $0.contains("I alt 100.00") })

      _ = try python(
        program,
        """
        import openpyxl
        book = openpyxl.load_workbook("n.xlsx")
        for title in book.sheetnames:
            if title[0].isdigit():
                book[title]["B2"].value = 333333.33
                book[title]["B7"].value = 7
        book.save("n.xlsx")
        """)
      try save(program, "n.xlsx")
      let sums = try python(
        program, script.replacing("[\"n.xlsx\", \"ud/n.xlsx\"]", with: "[\"ud/n.xlsx\"]")
      )
      .split(separator: "\n").filter { $0.contains("I alt") }
      #expect(
        !sums.isEmpty && sums.allSatisfy { $0.hasSuffix("I alt 100.00 333333.33") }, "\(sums)")
    }
  }

  @Test func everyListIsWrittenWithDaysNumbersAndChoices() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let lists = [
        "plan", "interessenter", "kommunikation", "mål", "nøgler", "afdelinger", "vilkår",
        "muligheder", "dialog",
      ]
      for list in lists {
        let outcome = try program.run(list, "eksport", "\(list).xlsx")
        #expect(
          outcome.code == 0 && outcome.errors.contains("gemt i \(list).xlsx"),
          "\(outcome.errors)")
        #expect(try program.run(list, "eksport", "-").code == 0)
      }
      let told = try python(
        program,
        """
        import openpyxl, datetime
        for name in \(lists):
            book = openpyxl.load_workbook(name + ".xlsx")
            sheet = book.worksheets[0]
            assert sheet.freeze_panes == "A2", name
            assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, name
            assert sheet.max_row > 1, name
            for other in book.worksheets:
                assert other["A1"].value, (name, other.title)
                if other.title == "Målinger":
                    assert other["A1"].value == "Mål" and other["A2"].value[0].isdigit()
                if other.title == "Timer og udgifter":
                    heads = [c.value for c in other[1]]
                    assert heads == ["Afdeling", "Fordelingsnøgle", "Periode", "Timer", "Kroner"], heads
            types = {type(c.value).__name__ for r in sheet.iter_rows(min_row=2) for c in r}
            print(name, len(book.sheetnames), sorted(types - {"NoneType"}), len(sheet.data_validations.dataValidation))
        """)
      #expect(told.contains("plan 2 ['datetime', 'int', 'str'] 1"), "\(told)")
      #expect(told.split(separator: "\n").count == lists.count)
    }
  }

  @Test func filesThatCanNotBeUsedAreNamedAndNothingComesOfThem() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let before = try program.run("eksport", "-").output
      try program.run("plan", "eksport", "plan.xlsx")
      let whole = try Data(contentsOf: program.file("plan.xlsx"))
      try whole.prefix(whole.count / 2).write(to: program.file("halv.xlsx"))
      _ = try program.shell(
        "soffice -env:UserInstallation=file://$HOME/kontor --headless --convert-to ods plan.xlsx; "
          + "soffice -env:UserInstallation=file://$HOME/kontor --headless --convert-to xls plan.xlsx"
      )
      for (file, words) in [
        ("halv.xlsx", "beskadiget eller ikke hentet helt"), ("plan.ods", "er en .ods"),
        ("plan.xls", "gamle format (.xls)"),
      ] {
        let outcome = try program.run("plan", "import", file)
        #expect(outcome.code == 65 && outcome.errors.contains("\(file) kan ikke bruges."))
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
      }
      let missing = try program.run("plan", "import", "plan.xlsx", "--ark", "Nord")
      #expect(missing.code == 65 && missing.errors.contains("intet ark, der hedder »Nord«"))
      #expect(try program.run("plan", "eksport", "plan.doc").code == 64)
      #expect(try program.run("mål", "eksport", "x.csv", "--format", "pdf").code == 64)
      #expect(try program.run("eksport", "-").output == before)
    }
  }
}
