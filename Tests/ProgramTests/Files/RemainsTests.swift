import Foundation
import TestSupport
import Testing

/// A person is forgotten, and the files in the folder that still name the person are looked after.
@Suite("Files that name a forgotten person") struct RemainsTests {
  /// A project with a person who has been called otherwise, and is responsible for something.
  private func withProject(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Xenia Lund", "--art", "person")
      try program.run("interessenter", "ret", "9", "--navn", "Xenia Qvistgård")
      try program.run("plan", "tilføj", "Skilte !5/12-2026", "--ansvarlig", "Xenia Qvistgård")
      try FileManager.default.createDirectory(
        at: program.file("Samdrift/møder"), withIntermediateDirectories: true)
      try body(program)
    }
  }

  private func write(_ text: String, _ name: String, _ program: Program) throws {
    try Data(text.utf8).write(to: program.file("Samdrift/\(name)"))
  }

  private func read(_ name: String, _ program: Program) throws -> String {
    try String(contentsOf: program.file("Samdrift/\(name)"), encoding: .utf8)
  }

  private func mode(_ name: String, _ program: Program) -> mode_t {
    var status = stat()
    return stat(program.file("Samdrift/\(name)").path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// What other programs read in the files that this one has written.
  private func others(_ program: Program) throws -> String {
    let script = """
      import glob, openpyxl, subprocess
      for name in glob.glob('Samdrift/*.xlsx'):
          for sheet in openpyxl.load_workbook(name):
              for row in sheet.iter_rows(values_only=True): print(row)
      for name in glob.glob('Samdrift/*.docx') + glob.glob('Samdrift/*.odt'):
          print(subprocess.run(['pandoc', '-t', 'plain', '--wrap=none', name], check=True,
              capture_output=True, text=True).stdout)
      """
    try Data(script.utf8).write(to: program.file("read.py"))
    let read = try program.shell("exec /usr/bin/python3 read.py")
    try #require(read.code == 0, "\(read.errors)")
    return read.output
  }

  @Test func whatTheProgramHasWrittenIsRewrittenAndTheRestStays() throws {
    try withProject { program in
      try program.run("interessenter", "ret", "1", "--note", "Aftale:\nXenia Lund ringer")
      for command in [
        ["interessenter", "eksport", "Samdrift/i.xlsx"],
        ["interessenter", "eksport", "Samdrift/i.csv"],
        ["plan", "eksport", "Samdrift/p.xlsx"], ["kalender", "Samdrift/k.ics"],
        ["eksport", "Samdrift/projekt.json"],
      ]
        + ["docx", "odt", "html", "tekst", "markdown"].map({
          ["papir", "implementeringsplan", "--format", $0, "--ud", "Samdrift/plan.\($0)"]
        })
      {
        let run = try program.run(command)
        try #require(run.code == 0, "\(command) \(run.errors)")
      }
      let before = try others(program)
      #expect(before.contains("Xenia Qvistgård") && before.contains("Skilte"))
      let forgotten = try program.run("interessenter", "glem", "9", "--ja", "--filer")
      #expect(forgotten.code == 0)
      #expect(forgotten.errors.contains("Navnet står endnu i 9 filer:"))
      #expect(forgotten.errors.contains("· ~/Samdrift/i.xlsx (regneark)\n"))
      #expect(forgotten.errors.contains("Navnet er taget ud af ~/Samdrift/plan.docx.\n"))
      #expect(
        forgotten.errors.contains("Personens række og navnet er taget ud af ~/Samdrift/i.csv."))
      #expect(forgotten.errors.contains("Filerne er ellers, som de var."))
      #expect(forgotten.errors.contains("projekt.json: vurderinger og kontakter står der endnu"))
      #expect(forgotten.errors.contains("Mails, der er sendt, papir,"))
      let after = try others(program)
      #expect(!after.contains("Qvistgård") && after.contains("Skilte") && after.contains("[glemt]"))
      // In a text paper a name may be broken between the lines of a column.
      #expect(forgotten.errors.contains("plan.tekst: her står »Qvistgård« (»"))
      for name in ["i.csv", "k.ics", "plan.html", "plan.markdown", "projekt.json"] {
        let text = try read(name, program)
        #expect(!text.contains("Qvistgård") && !text.contains("Xenia Lund"), "\(name)")
        #expect(text.contains("[glemt]") || name == "i.csv", "\(name)")
        #expect(mode(name, program) == 0o600)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: program.file("Samdrift").path)
      #expect(left.count == 11, "\(left)")
    }
  }

  @Test func withoutBeingAskedToNothingIsChanged() throws {
    try withProject { program in
      try write("Xenia Lund ringer", "møder/note.txt", program)
      try write("Intet her", "andet.txt", program)
      try write("Fru Lund ringer", "del.txt", program)
      try write("Intet", "Xenia Qvistgård.txt", program)
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.code == 0)
      #expect(told.errors.contains("· ~/Samdrift/møder/note.txt (tekst)\n"))
      #expect(
        told.errors.contains(
          "· ~/Samdrift/Xenia Qvistgård.txt (tekst), kun i filens navn: omdøb den selv\n"))
      #expect(told.errors.contains("del.txt: her står »Lund« (»Fru Lund ringer«). Se efter"))
      #expect(!told.errors.contains("andet.txt"))
      #expect(try read("møder/note.txt", program) == "Xenia Lund ringer")
    }
  }

  @Test func whatIsLeftInAFileThatIsRewrittenIsTold() throws {
    try withProject { program in
      try write("Xenia Lund ringer.\nAftalt med Xenia om nøglerne.\n", "note.txt", program)
      try write("LUND, XENIA;37\nQvistgård,  Xenia;12\n", "timer.csv", program)
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer").errors
      #expect(told.contains("taget ud af ~/Samdrift/note.txt, men »Xenia« står der endnu.\n"))
      #expect(told.contains("note.txt: her står »Xenia« (»Aftalt med Xenia om nøglerne.«). Se"))
      #expect(told.contains("Navnet er taget ud af ~/Samdrift/timer.csv.\n"))
      #expect(try read("timer.csv", program) == "[glemt];37\n[glemt];12\n")
    }
  }

  @Test func nothingOfAPersonsRowIsLeftInOurListsAlsoAfterLibreOffice() throws {
    try withProject { program in
      try program.run(
        "interessenter", "ret", "9", "--note", "Svær at få fat i", "--mail", "xl@fjordbo.dk",
        "--bekymringer", "Mister sin bolig", "--holdning", "skeptisk", "--interesser", "Roser")
      try program.run("interessenter", "ret", "1", "--note", "Roser")
      for name in ["i.csv", "i.xlsx"] {
        try program.run("interessenter", "eksport", "Samdrift/\(name)")
      }
      let saved = try program.shell(
        "soffice -env:UserInstallation=file://$HOME/kontor --headless --convert-to xlsx "
          + "--outdir Samdrift/møder Samdrift/i.xlsx && mv Samdrift/møder/i.xlsx Samdrift/lo.xlsx")
      try #require(saved.code == 0, "\(saved.errors)")
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer").errors
      for name in ["i.csv", "i.xlsx", "lo.xlsx"] {
        #expect(told.contains("Personens række og navnet er taget ud af ~/Samdrift/\(name)."))
      }
      let packed = try program.shell(
        "cat Samdrift/i.csv; exec /usr/bin/python3 -c 'import glob, zipfile\n"
          + "for name in glob.glob(\"Samdrift/*.xlsx\"):\n"
          + "  file = zipfile.ZipFile(name)\n"
          + "  for part in file.namelist(): print(file.read(part).decode(\"utf-8\", \"replace\"))'")
      try #require(packed.code == 0, "\(packed.errors)")
      for words in ["Svær", "fjordbo", "Mister", "Xenia", "[glemt]"] {
        #expect(!packed.output.contains(words), "\(words)")
      }
      let rows = try others(program)
      for kept in ["'Beboere'", "'Roser'", "'Leverandører'"] { #expect(rows.contains(kept)) }
      for name in ["i.csv", "i.xlsx", "lo.xlsx"] {
        let again = try program.run("interessenter", "import", "Samdrift/\(name)")
        #expect(again.errors.contains("Intet er ændret; det stod der allerede."), "\(again)")
        #expect(try !program.run("interessenter").output.contains("glemt"))
      }
    }
  }

  @Test func alsoUnderATitleAndWhatStandsBesideTheRowIsTold() throws {
    try withProject { program in
      try program.run("interessenter", "ret", "9", "--note", "Svær at få fat i")
      try program.run("interessenter", "eksport", "Samdrift/i.xlsx")
      let script = """
        import openpyxl
        from openpyxl.comments import Comment
        def change(name, body):
            book = openpyxl.load_workbook('Samdrift/i.xlsx')
            body(book.worksheets[0])
            book.save('Samdrift/' + name)
        def row(sheet):
            return next(cell.row for line in sheet.iter_rows() for cell in line
                if cell.value == 'Xenia Qvistgård')
        def title(sheet):
            sheet.insert_rows(1)
            sheet['A1'] = 'Vores liste'
        def comment(sheet): sheet.cell(row(sheet), 3).comment = Comment('Skilt', 'Ida')
        def link(sheet): sheet.cell(row(sheet), 3).hyperlink = 'https://example.org/x'
        def other(sheet): sheet.cell(row(sheet) - 1, 3).comment = Comment('Ny', 'Ida')
        for body in [title, comment, link, other]: change(body.__name__ + '.xlsx', body)
        """
      try Data(script.utf8).write(to: program.file("change.py"))
      let made = try program.shell("exec /usr/bin/python3 change.py")
      try #require(made.code == 0, "\(made.errors)")
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer").errors
      for name in ["title", "comment", "link", "other"] {
        #expect(told.contains("række og navnet er taget ud af ~/Samdrift/\(name).xlsx."), "\(told)")
        let isBeside = told.contains("\(name).xlsx: kommentarer eller links ved rækken kan stå der")
        #expect(isBeside == ["comment", "link"].contains(name), "\(told)")
      }
      let rows = try others(program)
      #expect(!rows.contains("Svær") && rows.contains("Vores liste") && rows.contains("Beboere"))
    }
  }

  @Test func thatThereAreTooManyFilesIsSaidOnce() throws {
    try withProject { program in
      for folder in ["a", "b", "c"] {
        try FileManager.default.createDirectory(
          at: program.file("Samdrift/\(folder)"), withIntermediateDirectories: true)
        for number in 0..<2600 { try write("", "\(folder)/\(number).txt", program) }
      }
      let told = try program.run("interessenter", "glem", "9", "--ja").errors
      #expect(told.components(separatedBy: "og de følgende filer").count == 2, "\(told)")
    }
  }

  @Test func whereNothingIsFoundThatIsSaid() throws {
    try withProject { program in
      try FileManager.default.removeItem(at: program.file("Samdrift"))
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.errors.contains("Navnet står ikke i filerne i udbakken.\n"))
      #expect(!FileManager.default.fileExists(atPath: program.file("Samdrift").path))
    }
  }

  @Test func whatCannotBeReadIsToldAndHoldsNothingUp() throws {
    try withProject { program in
      let folder = program.file("Samdrift")
      try write("Xenia Lund", "a.txt", program)
      try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: folder.appendingPathComponent("brudt.docx"))
      try Data([1, 0, 2]).write(to: folder.appendingPathComponent("billede.png"))
      try Data("%PDF-1.4 brudt".utf8).write(to: folder.appendingPathComponent("brudt.pdf"))
      try Data("Xenia Lund".utf8).write(to: program.file("uden for.txt"))
      symlink(program.file("uden for.txt").path, folder.appendingPathComponent("link.txt").path)
      symlink(folder.path, folder.appendingPathComponent("ring").path)
      mkfifo(folder.appendingPathComponent("rør").path, 0o600)
      truncate(to: 30_000_000, folder.appendingPathComponent("stor.txt").path)
      try write(String(repeating: "Referat af et møde\n", count: 450_000), "lang.txt", program)
      let deep = (0..<12).map { _ in "d" }.joined(separator: "/")
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(deep), withIntermediateDirectories: true)
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer").errors
      for words in [
        "Navnet er taget ud af ~/Samdrift/a.txt.",
        "brudt.docx kan ikke undersøges: den er beskadiget.",
        "billede.png kan ikke undersøges: den er ikke tekst.",
        "brudt.pdf kan ikke undersøges: den er beskadiget eller har en adgangskode.",
        "link.txt er et link og er ikke fulgt.", "ring er et link og er ikke fulgt.",
        "stor.txt kan ikke undersøges: den fylder mere end 20 MB.",
        "lang.txt kan ikke undersøges: der er for meget i den (over 8 MB tekst). Søg i den selv.",
        "er ikke undersøgt: der er for mange mapper i hinanden.",
      ] { #expect(told.contains(words), "\(words) in \(told)") }
      #expect(try read("a.txt", program) == "[glemt]")
      #expect(try String(contentsOf: program.file("uden for.txt"), encoding: .utf8) == "Xenia Lund")
    }
  }

  @Test func aPDFIsReadAndNotChanged() throws {
    try withProject { program in
      let made = try program.run(
        "papir", "implementeringsplan", "--format", "pdf", "--ud", "Samdrift/plan.pdf")
      try #require(made.code == 0, "\(made.errors)")
      let before = try Data(contentsOf: program.file("Samdrift/plan.pdf"))
      let told = try program.run("interessenter", "glem", "9", "--ja", "--filer").errors
      #expect(told.contains("· ~/Samdrift/plan.pdf (PDF)\n"))
      #expect(!told.contains("taget ud"))
      #expect(try Data(contentsOf: program.file("Samdrift/plan.pdf")) == before)
    }
  }

  @Test func onTheScreenEachFileIsOffered() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Xenia Lund", "--art", "person")
      try FileManager.default.createDirectory(
        at: program.file("Samdrift"), withIntermediateDirectories: true)
      try write("Xenia Lund ringer", "a.txt", program)
      try write("Xenia Lund svarer", "b.txt", program)
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("2", "End", ":")
        try await terminal.type("glem")
        try await terminal.press("Enter")
        try await terminal.waitFor("Slet alle spor")
        try await terminal.press("j")
        let offered = try await terminal.waitFor("Navnet står endnu i filer")
        #expect(offered.contains("Ret eller slet ~/Samdrift/a.txt (tekst)"))
        #expect(offered.onOneLine.contains("papir, sikkerhedskopier"))
        #expect(try read("a.txt", program) == "Xenia Lund ringer")
        try await terminal.press("3")
        try await terminal.waitFor("Kun navnet kan tages ud.")
        try await terminal.press("1")
        try await terminal.waitFor("Navnet står endnu i en fil")
        #expect(try read("a.txt", program) == "[glemt] ringer")
        #expect(try read("b.txt", program) == "Xenia Lund svarer")
        try await terminal.press("2")
        try await terminal.waitFor("Kun navnet kan tages ud.")
        try await terminal.press("2")
        try await terminal.waitFor("Skal ~/Samdrift/b.txt slettes?")
        try await terminal.press("j")
        try await terminal.waitFor("~/Samdrift/b.txt er slettet.")
        #expect(!FileManager.default.fileExists(atPath: program.file("Samdrift/b.txt").path))
      }
    }
  }

  private func truncate(to size: Int, _ path: String) {
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    ftruncate(file, size)
    close(file)
  }
}
