import Foundation
import TestSupport
import Testing

@Suite("samdrift medbring og flet") struct CopyCommandTests {
  private func copy(_ program: Program, _ name: String = "kopi.db") throws -> String {
    let outcome = try program.run("medbring", name)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return name
  }

  /// What is done in the meeting room, and at home meanwhile, with the leader changed in both.
  private func bothChange(_ program: Program) throws -> String {
    let copy = try copy(program)
    try #require(
      try program.run("projekt", "ret", "--projektleder", "Anne", "--database", copy).code == 0)
    try #require(try program.run("projekt", "ret", "--projektleder", "Bo").code == 0)
    return copy
  }

  private func leader(_ program: Program) throws -> String {
    try program.run("projekt").output
  }

  @Test func aMeetingComesHome() throws {
    try Program.withProject { program in
      let taken = try program.run("medbring", "kopi.db")
      #expect(taken.code == 0)
      #expect(taken.errors.contains("samdrift flet kopi.db"))
      #expect(program.mode(of: "kopi.db") == 0o600)
      let files = try program.names(in: ".").filter { $0.contains(".samdrift-") }
      #expect(files == [])
      let made = try program.run("plan", "tilføj", "Mal gangen", "--database", "kopi.db")
      try #require(made.code == 0, "\(made.errors)")
      try #require(try program.run("plan", "tilføj", "Ring til Fjord").code == 0)
      let shown = try program.run("flet", "kopi.db", "--vis")
      #expect(shown.code == 0)
      #expect(shown.output.contains("Kommer hjem"))
      #expect(try !program.run("plan").output.contains("Mal gangen"))
      let merged = try program.run("flet", "kopi.db")
      #expect(merged.code == 0, "\(merged.errors)")
      #expect(merged.errors.contains("nr. 1 blev nr. 2"))
      let plan = try program.run("plan").output
      #expect(plan.contains("Mal gangen") && plan.contains("Ring til Fjord"))
      let again = try program.run("flet", "kopi.db")
      #expect(again.code == 0)
      #expect(again.errors.contains("ikke noget nyt"))
    }
  }

  @Test func nothingIsChosenWithoutBeingAsked() throws {
    try Program.withProject { program in
      let copy = try bothChange(program)
      let refused = try program.run("flet", copy)
      #expect(refused.code == 64)
      #expect(refused.errors.contains("Intet er flettet"))
      let shown = try program.run("flet", copy, "--vis")
      #expect(shown.output.contains("Hjemme: Bo"))
      #expect(shown.output.contains("I kopien: Anne"))
      let json = try program.run("flet", copy, "--vis", "--json", "--kopien")
      #expect(json.output.contains("\"chosen\" : \"copy\""))
      #expect(try leader(program).contains("Bo"))
      #expect(try program.run("flet", copy, "--ja").code == 0)
      #expect(try leader(program).contains("Bo"))
    }
  }

  @Test func theCopysHoldsWhereThatIsSaid() throws {
    try Program.withProject { program in
      let copy = try bothChange(program)
      #expect(try program.run("flet", copy, "--kopien").code == 0)
      #expect(try leader(program).contains("Anne"))
    }
  }

  @Test func aFileThatIsThereIsNeverWrittenOver() throws {
    try Program.withProject { program in
      try Data("vigtigt".utf8).write(to: program.file("x.db"))
      let outcome = try program.run("medbring", "x.db")
      #expect(outcome.code == 73)
      #expect(outcome.errors.contains("findes allerede"))
      #expect(try Data(contentsOf: program.file("x.db")) == Data("vigtigt".utf8))
      #expect(try program.run("medbring", "kopier").code == 73)
      #expect(try program.run("medbring", "-").code == 64)
      #expect(try program.run("medbring", "findes/ikke.db").code != 0)
      let full = try program.shell("ulimit -f 8; exec samdrift medbring fuld.db")
      #expect(full.code == 74, "\(full.errors)")
      #expect(full.errors.contains("ikke taget en kopi med"))
      let left = try program.names(in: ".").filter { $0.contains("fuld") || $0.hasSuffix(".tmp") }
      #expect(left == [])
    }
  }

  @Test func whatCanNotBeMergedIsSaidByItsCode() throws {
    try Program.withProject { program in
      let own = program.database.path
      #expect(try program.run("flet", own).code == 64)
      #expect(try program.run("flet", "ingen.db").code == 66)
      try Data("hej".utf8).write(to: program.file("tekst.db"))
      #expect(try program.run("flet", "tekst.db").code == 65)
      #expect(try program.run("opret", "Syd", "--database", "syd.db").code == 0)
      #expect(try program.run("flet", "syd.db").code == 65)
      let copy = try copy(program)
      let other = try program.run("flet", copy, "--database", "syd.db")
      #expect(other.code == 65)
      #expect(other.errors.contains(own))
      let read = try program.run("flet", copy, "--læs")
      #expect(read.code == 77)
      #expect(try program.run("medbring", "laest.db", "--læs").code == 77)
    }
  }

  @Test func infoSaysWhichAreOutUntilTheyAreBroughtHome() throws {
    try Program.withProject { program in
      let copy = try copy(program)
      let path = program.file(copy).path
      let out = try program.run("info").output
      #expect(out.contains("Taget med:  i \(path) den "), "\(out)")
      #expect(try program.run("flet", copy, "--vis").code == 0)
      #expect(try program.run("info").output.contains("Taget med:"))
      try FileManager.default.moveItem(at: program.file(copy), to: program.file("pind.db"))
      #expect(try program.run("flet", "pind.db").code == 0)
      #expect(try !program.run("info").output.contains("Taget med:"))
    }
  }

  @Test func whoIsForgottenAtHomeIsLookedForInTheCopy() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      let copy = try copy(program)
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.errors.contains("Personen står endnu i kopien \(program.file(copy).path). Flet"))
      #expect(try program.run("flet", copy).code == 0)
      #expect(try !program.run("interessenter").output.contains("Xenia"))
    }
  }

  @Test func whoIsForgottenInTheCopyIsForgottenAtHomeWithAllThatIsBeside() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try FileManager.default.createDirectory(
        at: program.file("Samdrift"), withIntermediateDirectories: false)
      let listed = try program.run("interessenter", "eksport", "Samdrift/liste.csv")
      try #require(listed.code == 0, "\(listed.errors)")
      try #require(try program.run("udgiv", "sider").code == 0)
      let copy = try copy(program)
      try #require(
        try program.run("interessenter", "glem", "9", "--ja", "--database", copy).code == 0)
      try program.run("jeg", "--navn", "Xenia Qvistgård")
      let merged = try program.run("flet", copy, "--ja")
      #expect(merged.code == 0, "\(merged.errors)")
      for words in [
        "Alle spor af 1 person, som er slettet i kopien, er også slettet her",
        "taget ud af det, der er gemt om, hvem du er", "sider er udgivet igen, uden personen",
        "liste.csv",
      ] { #expect(merged.errors.contains(words), "\(merged.errors)") }
      #expect(try program.files(with: ["Xenia", "Qvistgård"]) == ["Samdrift/liste.csv"])
    }
  }

  @Test func otherProjectsInTheCopyAreToldOfUntilTheyAreAtHomeToo() throws {
    try Program.withProject { program in
      let copy = try copy(program)
      for name in ["Syd", "Øst"] {
        try #require(try program.run("opret", name, "--database", copy).code == 0)
      }
      let merged = try program.run("flet", copy)
      #expect(merged.code == 0)
      let told = "I kopien er også projekterne »Syd« og »Øst«, som ikke flettes."
      #expect(merged.errors.contains(told), "\(merged.errors)")
      let commands = try #require(merged.errors.firstMatch(of: /»(samdrift eksport .*?)«/)).1
      #expect(try program.shell("\(commands) && samdrift import projekt.json").code == 0)
      let again = try program.run("flet", copy)
      #expect(again.errors.contains("projektet »Øst«, som ikke flettes. Hent det ind"))
      #expect(!again.errors.contains("Syd"))
    }
  }

  @Test func whoIsForgottenInTheCopyIsSaidToBeAtHomeStill() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      let copy = try copy(program)
      let told = try program.run("interessenter", "glem", "9", "--ja", "--database", copy)
      #expect(told.code == 0)
      #expect(
        told.errors.contains("Hjemme i \(program.database.path) er alle spor af personen der"))
      let home = try program.run("interessenter", "glem", "9", "--ja")
      #expect(home.code == 0 && !home.errors.contains("Hjemme i"))
    }
  }

  @Test func infoSaysThatItIsACopy() throws {
    try Program.withProject { program in
      let copy = try copy(program)
      let info = try program.run("info", "--database", copy).output
      #expect(info.contains("Kopi:       taget med fra \(program.database.path)"))
      #expect(try !program.run("info").output.contains("Kopi:"))
    }
  }

  @Test func twoProcessesAtTheSameMomentBothBringTheirs() throws {
    try Program.withProject { program in
      let names = ["en.db", "to.db"]
      for name in names {
        _ = try copy(program, name)
        try #require(
          try program.run("plan", "tilføj", "Fra \(name)", "--database", name).code == 0)
      }
      let both = try program.shell(
        "samdrift flet en.db & first=$!; samdrift flet to.db; second=$?; wait $first && exit $second"
      )
      #expect(both.code == 0, "\(both.errors)")
      let plan = try program.run("plan").output
      #expect(names.allSatisfy { plan.contains("Fra \($0)") })
    }
  }

  @Test func aFullDiskAtHomeLeavesAllAsItWas() throws {
    try Program.withProject { program in
      let copy = try copy(program)
      for number in 1...60 {
        let outcome = try program.run(
          "plan", "tilføj", "Opgave \(number) \(String(repeating: "lang ", count: 60))",
          "--database", copy)
        try #require(outcome.code == 0)
      }
      let size = try Data(contentsOf: program.database).count
      let full = try program.shell("ulimit -f \(size / 512 + 8); exec samdrift flet \(copy)")
      #expect(full.code == 74, "\(full.errors)")
      #expect(try !program.run("plan").output.contains("Opgave"))
      #expect(try program.run("flet", copy).code == 0)
      #expect(try program.run("plan").output.contains("Opgave 60"))
    }
  }

  @Test func aChoiceIsMadeAtTheTerminalAndGivenUpWithoutATrace() async throws {
    try await Program.withProgram { program in
      try #require(try program.run("opret", "Nord").code == 0)
      let copy = try bothChange(program)
      try await TmuxSession.run(program, arguments: ["flet", copy]) { terminal in
        try await terminal.waitFor("Skriv ja eller nej")
        try await terminal.press("C-c")
        _ = try await terminal.waitForEnd()
      }
      #expect(try leader(program).contains("Bo"))
      try await TmuxSession.run(program, arguments: ["flet", copy]) { terminal in
        try await terminal.waitFor("gælde? Skriv ja eller nej")
        try await terminal.type("ja")
        try await terminal.press("Enter")
        try await terminal.waitFor("flettes sådan? Skriv ja eller nej")
        try await terminal.press("C-d")
        _ = try await terminal.waitForEnd()
      }
      #expect(try leader(program).contains("Bo"))
      try await TmuxSession.run(program, arguments: ["flet", copy], height: 40) { terminal in
        for question in ["gælde? Skriv ja eller nej", "flettes sådan? Skriv ja eller nej"] {
          try await terminal.waitFor(question)
          try await terminal.type("ja")
          try await terminal.press("Enter")
        }
        #expect(try await terminal.waitForEnd() == 0)
      }
      #expect(try leader(program).contains("Anne"))
    }
  }
}
