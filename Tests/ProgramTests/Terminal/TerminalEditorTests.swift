import Foundation
import TestSupport
import Testing
import Text

/// Notes in the user's own editor.
@Suite("Terminal: own editor") struct TerminalEditorTests {
  @Test func whatTheEditorLeavesIsStored() async throws {
    try await Program.withProgram { program in
      let editor = try script("echo \"Skrevet med $1\" >> \"$2\"", program)
      try program.run("opret", "Nord")
      try program.run("milepæl", "1", "--noter", "Fra før")
      try await TmuxSession.run(program, environment: ["EDITOR": "\(editor) --vent"]) {
        terminal in
        try await openEditor(terminal)
        try await terminal.waitFor("Gemt · ")
        try await terminal.press("End")
        try await terminal.waitFor("Skrevet med --vent")
      }
      #expect(try storedNotes(program) == "Fra før\nSkrevet med --vent")
    }
  }

  @Test func theEditorHasTheTerminalToItself() async throws {
    try await Program.withProgram { program in
      let editor = try script("printf 'Skriv: '; read ord; echo \"$ord\" > \"$1\"", program)
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["EDITOR": editor]) { terminal in
        try await openEditor(terminal)
        let outside = try await terminal.waitFor("Skriv:")
        #expect(!outside.contains("afslut"))
        #expect(try await terminal.value("alternate_on") == "0")
        try await terminal.type("blåbær\n")
        try await terminal.waitFor("Gemt · ")
        #expect(try await terminal.value("alternate_on") == "1")
      }
      #expect(try storedNotes(program) == "blåbær")
    }
  }

  @Test(arguments: [
    ("exit 3", "sluttede med en fejl"), (nil, "findes ikke"),
  ])
  func anEditorThatFailsChangesNothing(body: String?, words: String) async throws {
    try await Program.withProgram { program in
      let editor = try body.map { try script($0, program) } ?? "findes-ikke"
      try program.run("opret", "Nord")
      try program.run("milepæl", "1", "--noter", "Fra før")
      try await TmuxSession.run(program, environment: ["EDITOR": editor]) {
        terminal in
        try await openEditor(terminal)
        let screen = try await terminal.waitFor("Noterne er ikke ændret")
        #expect(screen.onOneLine.contains(words))
        #expect(screen.contains("q afslut"))
      }
      #expect(try storedNotes(program) == "Fra før")
    }
  }

  /// What keeps the text from being saved at once: the editor's own failure, or the storage's.
  @Test(arguments: [
    ("echo blåbær > \"$1\"; exit 3", "sluttede med en fejl"),
    ("printf 'blåbær\\0' > \"$1\"", "nultegn"),
  ])
  func aTextThatIsNotSavedIsKeptAndOfferedAgain(body: String, words: String) async throws {
    try await Program.withProgram { program in
      let editor = try script(body, program)
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["EDITOR": editor]) { terminal in
        try await openEditor(terminal)
        let form = try await terminal.waitFor("[ Gem (F2) ]")
        #expect(form.contains("blåbær") && form.onOneLine.contains(words), "\(form)")
        let process = try terminal.process()
        // It is on disk already.
        kill(process, SIGKILL)
        #expect(try await eventually { !isRunning(process) })
      }
      #expect(try storedNotes(program) == "")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        try await terminal.press("Enter")
        try await terminal.waitFor("blåbær")
        try await terminal.press("BSpace", "F2")
        try await terminal.waitFor("Gemt · ")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(try storedNotes(program).hasPrefix("blåbæ"))
      let state = program.file(".local/state/samdrift").path
      #expect(try FileManager.default.contentsOfDirectory(atPath: state).isEmpty)
    }
  }

  @Test func aTextThatIsNotUTF8IsPutAside() async throws {
    try await Program.withProgram { program in
      let editor = try script("printf 'bl\\345b\\346r\\n' > \"$1\"", program)
      try program.run("opret", "Nord")
      try program.run("milepæl", "1", "--noter", "Fra før")
      try await TmuxSession.run(program, environment: ["VISUAL": editor]) { terminal in
        try await openEditor(terminal)
        try await terminal.waitFor("er ikke UTF-8")
      }
      #expect(try storedNotes(program) == "Fra før")
      let state = program.file(".local/state/samdrift")
      let names = try FileManager.default.contentsOfDirectory(atPath: state.path)
      let kept = try Data(contentsOf: state.appendingPathComponent(try #require(names.first)))
      #expect(kept == Data([0x62, 0x6C, 0xE5, 0x62, 0xE6, 0x72, 0x0A]))
    }
  }

  @Test(arguments: [true, false])
  func whatTheEditorRescuesWhenTheTerminalGoesIsADraft(isClosed: Bool) async throws {
    try await Program.withProgram { program in
      let editor = try script(
        "trap 'echo reddet > \"$1.save\"; exit 1' HUP; echo åben; while :; do sleep 0.05; done",
        program)
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["EDITOR": "exec \(editor)"]) { terminal in
        try await openEditor(terminal)
        try await terminal.waitFor("åben")
        let process = try terminal.process()
        if isClosed { try await terminal.close() } else { kill(process, SIGTERM) }
        #expect(try await eventually { !isRunning(process) })
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      #expect(!left.contains { $0.hasPrefix("samdrift-") })
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        try await terminal.press("Enter")
        try await terminal.waitFor("reddet")
      }
    }
  }

  @Test func anEditorThatOutlivesTheProgramKeepsItsDirectory() async throws {
    try await Program.withProgram { program in
      let done = program.file("færdig").path
      // Where the test has gone wrong, it ends with all of them.
      let editor = try script(
        """
        trap '' HUP INT
        while [ ! -e \(done) ] && kill -0 \(getpid()); do sleep 0.05; done
        echo sent > "$1"
        """, program)
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, environment: ["EDITOR": "exec \(editor)"]) { terminal in
        try await openEditor(terminal)
        #expect(try await eventually { try directory(program) != nil })
        let process = try terminal.process()
        kill(process, SIGKILL)
        #expect(try await eventually { !isRunning(process) })
      }
      let place = try #require(try directory(program))
      func grow() throws {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: place)
      }
      try grow()
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        // It tidies up when nothing has happened for half a second.
        try await Task.sleep(for: .seconds(1.5))
        #expect(FileManager.default.fileExists(atPath: place))
      }
      try Data().write(to: URL(fileURLWithPath: done))
      #expect(
        try await eventually {
          try String(contentsOfFile: place + "/noter.txt", encoding: .utf8) == "sent\n"
        })
      try grow()
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Noter, der var åbne i en editor")
      }
      let state = program.file(".local/state/samdrift")
      let kept = try FileManager.default.contentsOfDirectory(atPath: state.path)
      let text = try String(
        contentsOf: state.appendingPathComponent(try #require(kept.first)), encoding: .utf8)
      #expect(text == "sent\n")
    }
  }

  /// The private directory that an editor has its text in.
  private func directory(_ program: Program) throws -> String? {
    let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    return names.first { $0.hasPrefix("samdrift-") }.map { program.file($0).path }
  }

  @Test func anEditorWhosePathHasBlanksIsFound() async throws {
    try await Program.withProgram { program in
      let editor = try script("echo fundet > \"$1\"", program, name: "min editor/e")
      try program.run("opret", "Nord")
      let variables = ["EDITOR": editor, "VISUAL": " ", "TMPDIR": ""]
      try await TmuxSession.run(program, environment: variables) { terminal in
        try await openEditor(terminal)
        try await terminal.waitFor("Gemt · ")
      }
      #expect(try storedNotes(program) == "fundet")
    }
  }

  private func openEditor(_ terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart og vilkår")
    try await terminal.press("Enter")
    try await terminal.waitFor("Tjekliste")
    try await terminal.press("E")
  }
}

/// Writes a shell script in the program's home, and returns its path.
func script(_ body: String, _ program: Program, name: String = "script.sh") throws -> String {
  let file = program.file(name)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data("#!/bin/sh\n\(body)\n".utf8).write(to: file)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  return file.path
}

/// The notes on the first milestone, as the command line tells them.
func storedNotes(_ program: Program) throws -> String {
  struct Answer: Decodable { let notes: String? }
  let output = try program.run("milepæl", "1", "--json").output
  return try JSONDecoder().decode(Answer.self, from: Data(output.utf8)).notes ?? ""
}
