import Storage
import TestSupport
import Testing
import Text

@testable import samdrift

/// Words that go through bash come out as they were, and are what the program gets.
@Suite("Command lines that are shown") struct StepCommandTests {
  @Test func bashGivesTheWordsBack() throws {
    let texts = [
      "Fælles vagtordning", "Anne's »nye« plan", "Nu! !! $HOME `ls` $(ls)", "\"a\" \\ 'b'",
      "En linje\nog en til\tmed tab", "~ * ? [a] {b,c} | & ; < > # (d)", "-5", "", "=x",
      "\u{202E}x",
      "æøå ÆØÅ é ½ €", "a\u{A0}b", "\\n '", "!\n!",
    ]
    try Program.withProgram { program in
      let words = texts.map(\.shellWord).joined(separator: " ")
      let read = try program.shell("printf '%s\\1' \(words)", with: "/bin/bash")
      let given = read.output.split(separator: "\u{1}", omittingEmptySubsequences: false)
      #expect(given.dropLast().map(String.init) == texts)
    }
  }

  @Test func aLineThatWasShownIsCarriedOut() throws {
    try Program.withProgram { program in
      try program.run("opret", "Nordbyen", "--afdeling", "Afd. 1; 96; 7940")
      let note = "Formanden sagde: »Nu!«\n'Det' koster $5"
      let lines = [
        "samdrift plan tilføj 'Aftal en vagtordning' --ansvarlig 'Anne Madsen' --frist 03-12-2026",
        "samdrift plan ret 1 --note \(note.shellWord)",
        "samdrift plan flyt 1 -1u", "samdrift plan tilføj --titel 'Ring til @driften #2!'",
      ]
      for line in lines {
        let run = try program.shell(line, with: "/bin/bash")
        #expect(run.code == 0, "\(run.errors)")
      }
      let plan = try program.run("plan", "--json").output
      #expect(plan.contains("2026-11-26"))
      #expect(plan.contains("»Nu!«\\n'Det' koster $5"))
      #expect(plan.contains("Ring til @driften #2!"))
      #expect(try program.run("plan", "tilføj", "A", "--titel", "B").code == 64)
    }
  }

  @Test func aDatabaseIsNamedTidilyAndOnlyWhereItMustBe() {
    let environment = Environment()
    func named(_ database: DatabaseAddress) -> String? {
      Machine(
        environment, database: database, Remarks(), isThrowaway: true, clipboard: { _ in false },
        editor: { _, text in Editor.Outcome(text: text, trouble: nil) }
      ).namedDatabase
    }
    #expect(named(DatabaseAddress("/mnt/./fælles/../m æ.db")) == "/mnt/m æ.db")
    #expect(named(DatabaseAddress("her.db"))?.hasPrefix("/") == true)
    #expect(named(environment.database) == nil)
    #expect(named(DatabaseAddress(environment.dataDirectory + "/./samdrift.db")) == nil)
  }
}
