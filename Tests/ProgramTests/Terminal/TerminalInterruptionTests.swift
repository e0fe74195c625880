import Foundation
import TestSupport
import Testing
import Text

/// Ends that nobody chose: nothing that was typed may be lost.
@Suite("Terminal: interruptions") struct TerminalInterruptionTests {
  @Test func whatTheScreenShowsOutlivesAKill() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("s", "2")
        try await terminal.waitFor("Gemt · Milepæl 1: i gang")
        try await end(terminal, by: SIGKILL)
      }
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("◐ i gang")
      }
    }
  }

  /// How a program is made to end from outside.
  enum Interruption: CaseIterable { case hangUp, terminate, closedWindow }

  @Test(arguments: Interruption.allCases)
  func anUnfinishedFormIsOfferedNextTime(interruption: Interruption) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await begin("Mette Ærøskøbing", on: terminal)
        let process = try terminal.process()
        switch interruption {
        case .hangUp: kill(process, SIGHUP)
        case .terminate: kill(process, SIGTERM)
        case .closedWindow: try await terminal.close()
        }
        #expect(try await eventually { !isRunning(process) })
      }
      #expect(try !program.run("tavle").output.contains("Ærøskøbing"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        try await terminal.press("Enter")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(try program.run("tavle").output.contains("Mette Ærøskøbing"))
      try await TmuxSession.run(program) { terminal in
        let board = try await terminal.waitFor("1 Opstart og vilkår")
        #expect(!board.contains("skrive videre"))
      }
    }
  }

  @Test(arguments: ["{", #"{"a":[{"format":2}]}"#])
  func aDraftThatCannotBeReadIsPutAside(text: String) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      let folder = program.file(".local/state/samdrift")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent("kladde.json"))
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("kunne ikke læses")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try await terminal.waitFor("Mette")
        try await end(terminal, by: SIGTERM)
      }
      let aside = folder.appendingPathComponent("kladde.json.lagt-til-side")
      #expect(try String(contentsOf: aside, encoding: .utf8) == text)
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
      }
      let kept = folder.appendingPathComponent("kladde.json")
      #expect(try String(contentsOf: kept, encoding: .utf8).contains("Mette"))
      try program.run("slet", "Nord", "--ja")
      #expect(!FileManager.default.fileExists(atPath: kept.path))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aPDFUnderWayEndsWithTheProgram(signal: Int32) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      _ = try script(
        "echo $$ > \(program.home.path)/i-gang; \(lastingCommand)", program, name: "bin/weasyprint")
      let path = ["PATH": "\(program.home.path)/bin:/usr/bin:/bin"]
      try await TmuxSession.run(program, environment: path) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("p")
        try await terminal.waitFor("[ Vis (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("MILEPÆLSOVERSIGT")
        try await terminal.waitUntilGone("[ Vis (F2) ]")
        try await terminal.press("g", "4")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.press("F2")
        try await terminal.waitFor("Laver PDF")
        try await end(terminal, by: signal)
      }
      let text = try String(contentsOf: program.file("i-gang"), encoding: .utf8)
      #expect(!isRunning(try #require(Int32(text.trimmed))))
      try expectNothingLeft(of: program)
    }
  }

  @Test func theDemoTidiesUpWhenItsWindowIsClosed() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Samdrift ved Lærkefjord")
        let process = try terminal.process()
        try await terminal.close()
        #expect(try await eventually { !isRunning(process) })
      }
      try expectNothingLeft(of: program)
    }
  }

  /// A terminal that goes may say so more than once: to the program, and to all in its session.
  @Test func theDemoTidiesUpHoweverOftenItIsHungUp() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Samdrift ved Lærkefjord")
        let process = try terminal.process()
        while isRunning(process) {
          kill(process, SIGHUP)
          await Task.yield()
        }
      }
      try expectNothingLeft(of: program)
    }
  }

  @Test func everyFormIsKeptWhenSeveralProgramsAreCutOff() async throws {
    let names = ["Mette Ærøskøbing", "Jens Ålborg"]
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { one in
        try await TmuxSession.run(program) { other in
          let terminals = [one, other]
          for (terminal, name) in zip(terminals, names) {
            try await begin(name, on: terminal)
          }
          let processes = try terminals.map { try $0.process() }
          for process in processes { kill(process, SIGHUP) }
          #expect(try await eventually { !processes.contains(where: isRunning) })
        }
      }
      var resumed: [String] = []
      try await TmuxSession.run(program) { terminal in
        for _ in names {
          try await terminal.waitFor("Vil du skrive videre?")
          try await terminal.press("Enter")
          let form = try await terminal.waitFor("[ Gem (F2) ]")
          resumed += names.filter { form.contains("Ansvarlig  \($0)") }
          let file = program.file(".local/state/samdrift/kladde.json")
          let kept = try String(contentsOf: file, encoding: .utf8)
          // What has been saved is kept no longer, and what hasn't been is.
          #expect(
            names.filter(kept.contains).sorted()
              == names.filter { !resumed.dropLast().contains($0) }.sorted())
          try await terminal.press("F2")
          if resumed.count == names.count {
            // The field isn't as it was when the second form was opened.
            try await terminal.waitFor("To ændringer på én gang")
            try await terminal.press("Right", "Enter")
            try await terminal.waitFor("Gemt · ")
          }
        }
      }
      #expect(resumed.sorted() == names.sorted())
    }
  }

  /// Whatever becomes of what was kept meanwhile, the form that is gone on with is kept anew.
  @Test func aFormThatIsGoneOnWithIsKeptAlsoWhenAnotherWindowHasThrownItAway() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await leave("Mette", in: program)
      try await TmuxSession.run(program) { one in
        try await one.waitFor("Vil du skrive videre?")
        try await one.press("Enter")
        try await one.waitFor("Ansvarlig  Mette")
        try await TmuxSession.run(program) { other in
          try await other.waitFor("Vil du skrive videre?")
          try await other.press("Right", "Enter")
          try await other.waitUntilGone("Vil du skrive videre?")
        }
        #expect(!FileManager.default.fileExists(atPath: kept(program).path))
        try await end(one, by: SIGHUP)
      }
      #expect(try String(contentsOf: kept(program), encoding: .utf8).contains("Mette"))
    }
  }

  /// A person who is forgotten doesn't come back from what was kept, nor from what is offered.
  @Test(arguments: [false, true])
  func whatIsOfferedGoesWithAForgottenPerson(withANewProject: Bool) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Zenobia Quistgaard", "--art", "person")
      try await leave("Quistgaard", in: program)
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        let process = try terminal.process()
        kill(process, SIGSTOP)
        if withANewProject { try program.run("opret", "Syd") }
        let told = try program.run("interessenter", "glem", "9", "--ja", "--projekt", "Nord")
        #expect(told.errors.contains("kladde"))
        kill(process, SIGCONT)
        try await terminal.waitUntilGone("Vil du skrive videre?")
        #expect(try await !terminal.screen().contains("Quistgaard"))
      }
      #expect(!FileManager.default.fileExists(atPath: kept(program).path))
    }
  }

  /// What was written after a person was forgotten isn't thrown away by a window that wakes later.
  @Test func aFormThatWasBegunAfterTheForgettingStaysKept() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try program.run("interessenter", "tilføj", "Zenobia Quistgaard", "--art", "person")
      try await TmuxSession.run(program) { late in
        try await late.waitFor("1 Opstart")
        try await late.press("2")
        try await late.waitFor("Interessenter  9")
        let process = try late.process()
        kill(process, SIGSTOP)
        try program.run("interessenter", "glem", "9", "--ja")
        try await leave("Mette", in: program)
        kill(process, SIGCONT)
        try await late.waitFor("Interessenter  8")
      }
      #expect(try String(contentsOf: kept(program), encoding: .utf8).contains("Mette"))
    }
  }

  /// Begins to write somebody as responsible for the first milestone.
  private func begin(_ name: String, on terminal: TmuxSession) async throws {
    try await terminal.waitFor("1 Opstart og vilkår")
    try await terminal.press("e")
    try await terminal.waitFor("[ Gem (F2) ]")
    try await terminal.type(name)
    try await terminal.waitFor("Ansvarlig  \(name)")
  }

  /// Ends the program of a terminal by a signal.
  private func end(_ terminal: TmuxSession, by signal: Int32) async throws {
    let process = try terminal.process()
    kill(process, signal)
    #expect(try await eventually { !isRunning(process) })
  }

  /// Expects the program to have removed the directories it made.
  private func expectNothingLeft(of program: Program) throws {
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    #expect(!left.contains { $0.hasPrefix("samdrift-") })
  }

  private func kept(_ program: Program) -> URL {
    program.file(".local/state/samdrift/kladde.json")
  }

  /// Cuts the program off while somebody is written as responsible for the first milestone.
  private func leave(_ name: String, in program: Program) async throws {
    try await TmuxSession.run(program) { terminal in
      try await begin(name, on: terminal)
      try await end(terminal, by: SIGHUP)
    }
  }

  /// What was typed for one database is not the business of another, nor lost to it.
  @Test func aDraftWaitsForItsOwnDatabase() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await begin("Mette Ærøskøbing", on: terminal)
        let process = try terminal.process()
        try await terminal.close()
        #expect(try await eventually { !isRunning(process) })
      }
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        let board = try await terminal.waitFor("Samdrift ved Lærkefjord")
        #expect(!board.contains("skrive videre"))
        try await terminal.press("e", "x", "F2")
        try await terminal.waitFor("Gemt · ")
        try await terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
      }
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
      }
    }
  }

  @Test func controlCIsEscape() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program) { terminal in
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("C-c")
        try await terminal.waitFor("Tavlen er projektets forside.")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try await terminal.waitFor("Mette")
        try await terminal.press("C-c")
        try await terminal.waitFor("Det, du har skrevet, er ikke gemt.")
        try await terminal.press("C-c")
        try await terminal.waitUntilGone("er ikke gemt")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
      }
    }
  }

  @Test func controlZAsksToUndo() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, ["bash", "--norc", "-i"]) { terminal in
        try await terminal.type("\(Program.executable.path)\n")
        try await terminal.waitFor("1 Opstart og vilkår")
        try await terminal.press("s", "2")
        try await terminal.waitFor("Gemt · Milepæl 1: i gang")
        try await terminal.press("C-z")
        try await terminal.waitFor("Fortryd det")
        try await terminal.press("Enter")
        try await terminal.waitFor("U gentager")
        // In a form it takes back what was typed.
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Bo")
        try await terminal.press("C-z")
        try await terminal.type("Mette")
        try await terminal.waitFor("Ansvarlig  Mette")
      }
    }
  }

  @Test func aStopFromOutsideGivesTheShellAndFgTheProgram() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, ["bash", "--norc", "-i"]) { terminal in
        let mark = "samdrift-\(program.home.lastPathComponent)"
        try await terminal.type(
          "sh -c 'echo $$ > \(mark); exec \(Program.executable.path)'\n")
        try await begin("Mette", on: terminal)
        let number = try String(contentsOf: program.file(mark), encoding: .utf8)
        kill(try #require(Int32(number.filter(\.isNumber))), SIGTSTP)
        let shell = try await terminal.waitFor("Stopped")
        #expect(!shell.contains("Opstart og vilkår"))
        #expect(try await terminal.value("alternate_on") == "0")
        try await terminal.type("fg\n")
        try await terminal.waitFor("Ansvarlig  Mette")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
      }
    }
  }
}
