import Foundation
import TestSupport
import Testing

/// What goes wrong when a paper is made, and that it leaves nothing half-written.
@Suite("Papers in trouble") struct PaperTroubleTests {
  @Test func withoutWeasyPrintItSaysWhatToInstall() throws {
    try withDemo { program in
      let outcome = try program.run(
        "papir", "statusrapport", "--ud", "s.pdf", environment: ["PATH": program.home.path])
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains("WeasyPrint"))
      #expect(outcome.errors.contains("sudo apt-get install weasyprint"))
      try expectNothingWritten(program)
    }
  }

  @Test(arguments: [
    ("echo 'ERROR: no fonts' >&2; exit 1", "no fonts"),
    // Half a file, and then an end that nobody asked for.
    ("for file; do :; done; echo halv > \"$file\"; kill -9 $$", "WeasyPrint kunne ikke lave"),
    ("exit 0", "WeasyPrint kunne ikke lave"),
  ])
  func aWeasyPrintThatFailsIsQuoted(script: String, message: String) throws {
    try withDemo { program in
      let path = try fake("weasyprint", script, in: program)
      let outcome = try program.run(
        "papir", "statusrapport", "--ud", "s.pdf", environment: ["PATH": path])
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      try expectNothingWritten(program)
    }
  }

  @Test func weasyPrintDoesNotLookForGarbage() throws {
    try withDemo { program in
      let path = try fake(
        "weasyprint",
        """
        for file; do :; done
        exec /usr/bin/python3 -c 'import gc, sys; print("%PDF", gc.isenabled(), sys.path)' > "$file"
        """, in: program)
      let outcome = try program.run(
        "papir", "statusrapport", "--ud", "s.pdf",
        environment: ["PATH": path, "PYTHONPATH": "/opt/egne"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      let said = try String(contentsOf: program.file("s.pdf"), encoding: .utf8)
      #expect(said.hasPrefix("%PDF False "))
      #expect(said.contains("'/opt/egne'"))
    }
  }

  @Test func aFullDiskLeavesNoHalfFile() throws {
    try withDemo { program in
      try Data("før".utf8).write(to: program.file("s.html"))
      // A limit on the size of files stops the writing in the middle, as a full disk does.
      for file in ["s.html", "ny.html"] {
        let outcome = try program.shell(
          "trap '' XFSZ; ulimit -f 8; samdrift papir statusrapport --ud \(file) --ja")
        #expect(outcome.code == 74, "\(outcome.errors)")
        #expect(outcome.errors.contains("\(file) kan ikke skrives"))
      }
      #expect(try String(contentsOf: program.file("s.html"), encoding: .utf8) == "før")
      try FileManager.default.removeItem(at: program.file("s.html"))
      try expectNothingWritten(program)
      for format in ["tekst", "html", "pdf"] {
        let outcome = try program.shell("samdrift papir aftale --format \(format) > /dev/full")
        #expect(outcome.code == 74)
        #expect(outcome.errors.contains("kunne ikke skrives"))
      }
    }
  }

  @Test(arguments: [
    (["papir", "statusrapport", "--ud", "."], 73, ". er en mappe"),
    (["papir", "statusrapport", "--ud", "ingen/s.html"], 73, "ingen/s.html kan ikke skrives"),
    (["papir", "statusrapport", "--ud", "/dev/full"], 73, "ikke en almindelig fil"),
    (["papir", "regnskab"], 64, "Vælg mellem oversigt, indkaldelse, mødepakke"),
    (["papir", "statusrapport", "--format", "doc"], 64, "»doc« er ikke et format"),
    (["papir", "statusrapport", "--fortrolig"], 64, "findes ikke i en fortrolig udgave"),
    (["papir", "statusrapport", "--kopier", "0"], 64, "--eksemplarer"),
    (["papir", "indstilling"], 65, "--punkt eller --milepæl"),
    (["papir", "indstilling", "--punkt", "99"], 64, "»99« er ikke ét punkt"),
    (["papir", "indstilling", "--punkt", "1", "--milepæl", "2"], 64, "Udelad --punkt eller"),
    (["papir", "oversigt", "--milepæl", "2"], 64, "Milepælsoversigt kan ikke laves med --milepæl"),
    (["papir", "aftale", "--offentlig"], 64, "Udelad --offentlig"),
    (["papir", "plakat", "--møde", "10/12"], 64, "Projektplakat kan ikke laves med --møde"),
    (["papir", "aftale", "--siden", "1/11"], 64, "Udelad --siden"),
    (["papir", "rettelser", "--versioner", "2-1"], 64, "Skriv den ældre først"),
    (["papir", "rettelser", "--versioner", "1-9"], 65, "Der er kun version 1"),
    (["papir", "oversigt", "--møde", "årsmøde"], 64, "intet møde, der passer til »årsmøde«"),
    (["papir", "oversigt", "--siden", "i overmorgen"], 64, "i overmorgen"),
    (["papir", "statusrapport", "--format", "html", "--udskriv"], 64, "--format pdf"),
    (["skabelon", "vis", "papir.doc"], 64, "papir.html.mustache"),
  ])
  func whatCannotBeDoneIsSaid(arguments: [String], code: Int32, message: String) throws {
    try withDemo { program in
      let outcome = try program.run(arguments)
      #expect(outcome.code == code, "\(outcome.errors)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      try expectNothingWritten(program)
    }
  }

  @Test(arguments: ["indkaldelse", "mødepakke", "referat", "huskeliste"])
  func theLikelyMeetingIsTakenAndSaid(name: String) throws {
    try withDemo { program in
      let outcome = try program.run("papir", name)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("Et andet vælges med --møde."), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ("papir.html.mustache", "html", "<p>\n{{title}}\n{{#parts}}</p>\n", 4),
    ("statusrapport.txt.mustache", "tekst", "En\n{{/to}}\n", 2),
    ("papir.md.mustache", "markdown", "{{title", 1),
    ("papir.html.mustache", "pdf", "{{#a}}\n{{/b}}\n", 2),
  ])
  func aBrokenTemplateIsNamedWithItsLine(
    name: String, format: String, text: String, line: Int
  ) throws {
    try withDemo { program in
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      let outcome = try program.run("papir", "statusrapport", "--format", format, "--ud", "s")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("\(name) har en fejl i linje \(line)"), "\(outcome.errors)")
      try expectNothingWritten(program)
    }
  }

  @Test func aLogoThatIsNoFileOrTooLargeIsNamed() throws {
    try withDemo { program in
      let folder = program.file(".config/samdrift/skabeloner")
      let logo = folder.appendingPathComponent("logo.png")
      try FileManager.default.createDirectory(at: logo, withIntermediateDirectories: true)
      #expect(try program.run("papir", "aftale", "--ud", "s.html").errors.contains("logo.png"))
      try FileManager.default.removeItem(at: logo)
      try Data(repeating: 1, count: 2_000_001).write(to: logo)
      let outcome = try program.run("papir", "aftale", "--ud", "s.html")
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("over 2 MB"))
      try expectNothingWritten(program)
    }
  }

  @Test(arguments: [
    (String(repeating: "{{#a}}", count: 100_000), "afsnit inden i"),
    ((0...20).map { "{{^a\($0)}}" }.joined(), "for mange afsnit"),
    ((0...20).map { "{{=< >=}}<^a\($0)>" }.joined(), "for mange afsnit"),
    ("{{#parts}}\n{{#parts}}{{/parts}}{{/parts}}", "i linje 2"),
    (String(repeating: "a", count: 1_000_001), "over 1000 kB"),
    ("{{>", "har en fejl"), ("{{=", "har en fejl"), ("{{#", "har en fejl"), ("{{{a", "har en fejl"),
  ])
  func aTemplateWithoutBoundsIsRefused(text: String, message: String) throws {
    try withDemo { program in
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent("papir.md.mustache"))
      let outcome = try program.run("papir", "statusrapport", "--format", "markdown")
      #expect(outcome.code == 65, "\(outcome.errors)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ("<use href='#del'/><rect fill='url(#a)'/><image href='data:image/png;base64,AA'/>", true),
    (#"<image href = 'http://x.dk/a.png'/>"#, false),
    (#"<use q:href="file:///etc/passwd"/>"#, false),
    ("<style>@import 'a.css'</style>", false), ("<rect style=\"fill:url( 'http://x' )\"/>", false),
    (#"<image href="data:image/svg+xml;base64,AA"/>"#, false),
    (#"<text>&#65;</text>"#, false),
    (#"<rect style="fill:u\rl(a)"/>"#, false),
    ("<!ENTITY a 'b'>", false), ("<foreignObject/>", false),
  ])
  func aLogoThatFetchesIsRefused(svg: String, isFine: Bool) throws {
    try withDemo { program in
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("<svg xmlns='http://www.w3.org/2000/svg'>\(svg)</svg>".utf8)
        .write(to: folder.appendingPathComponent("logo.svg"))
      let outcome = try program.run("papir", "aftale", "--format", "html")
      #expect(outcome.code == (isFine ? 0 : 65))
      #expect(outcome.errors.contains("logo.svg henter noget andet ind") == !isFine)
    }
  }

  private func withDemo(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Prøve", "--demo").code == 0)
      try body(program)
    }
  }

  /// Puts a program of that name in a directory of its own, and gives the directory's path.
  private func fake(_ name: String, _ script: String, in program: Program) throws -> String {
    let folder = program.file("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder.path
  }

  /// Expects the home to hold nothing but what the program and the test keep there.
  private func expectNothingWritten(_ program: Program) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    let strange = names.filter { !$0.hasPrefix(".") && $0 != "bin" }
    #expect(strange.isEmpty)
  }
}
