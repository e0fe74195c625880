import Foundation
import TestSupport
import Testing

/// What earlier versions have written is opened, changed, taken back, exported and read in again by
/// the program as it is now.
@Suite("Older files") struct OlderFileCommandTests {
  static let versions: [String] = {
    let folder = Documentation.root.appendingPathComponent("Tests/OlderFiles")
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }()

  /// Calls `body` with a program that has copies of a version's files in its home.
  private func withFiles(of version: String, _ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      let folder = Documentation.root.appendingPathComponent("Tests/OlderFiles/\(version)")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try Data(contentsOf: folder.appendingPathComponent(name)).write(to: program.file(name))
      }
      try body(program)
    }
  }

  private static let there = ["--database", "samdrift.db"]

  @Test(arguments: versions)
  func theDatabaseGoesThroughADay(version: String) throws {
    try withFiles(of: version) { program in
      func output(_ command: String...) throws -> String {
        let outcome = try program.run(
          command + Self.there, environment: ["SAMDRIFT_NAVN": "Driftschef"])
        #expect(outcome.code == 0, "\(command): \(outcome.errors)")
        return outcome.output
      }
      let before = try Data(contentsOf: program.file("samdrift.db"))
      let lists = [
        "tavle", "interessenter", "kommunikation", "vilkår", "muligheder", "dialog", "plan", "mål",
        "model", "aftale", "opfølgning", "råd", "møde", "nøgler", "afdelinger", "historik",
      ]
      for list in lists { #expect(try !output(list).isEmpty, "\(list)") }
      #expect(try output("projekter").contains("Fjordparken"))
      #expect(try output("historik").contains("Glemt: en interessent"))
      #expect(try Data(contentsOf: program.file("samdrift.db")) == before)

      let plan = try output("plan", "--json")
      _ = try output("gentag")
      _ = try output("fortryd")
      _ = try output("plan", "afkryds", "6")
      #expect(try output("plan", "--json") != plan)
      _ = try output("fortryd")
      #expect(try output("plan", "--json") == plan)

      _ = try output("eksport", "ny.json")
      #expect(try program.run("import", "ny.json", "--database", "ny.db").code == 0)
      #expect(try program.run("plan", "--json", "--database", "ny.db").output == plan)
      #expect(
        try program.run("historik", "--database", "ny.db").output == output("historik"))
    }
  }

  @Test(arguments: versions)
  func theExportComesInAsTheDatabase(version: String) throws {
    try withFiles(of: version) { program in
      #expect(try program.run("import", "eksport.json", "--database", "ny.db").code == 0)
      for command in ["tavle", "historik", "aftale", "eksport"] {
        let arguments = command == "eksport" ? [command, "-"] : [command]
        let mine = try program.run(arguments + ["--database", "ny.db"])
        #expect(mine.code == 0)
        #expect(try mine.output == program.run(arguments + Self.there).output)
      }
    }
  }

  @Test(arguments: versions)
  func itsListsChangeNothing(version: String) throws {
    try withFiles(of: version) { program in
      for (command, file) in [("interessenter", "interessenter.csv"), ("plan", "plan.csv")] {
        let outcome = try program.run([command, "import", file] + Self.there)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("Intet er ændret"), "\(outcome.errors)")
      }
    }
  }

  @Test(arguments: versions)
  func aTemplateOfOnesOwnIsStillFilled(version: String) throws {
    try withFiles(of: version) { program in
      let folder = program.file(".config/samdrift/skabeloner")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: program.file("papir.md.mustache"),
        to: folder.appendingPathComponent("papir.md.mustache"))
      let paper = try program.run(["oversigt", "--format", "markdown"] + Self.there)
      #expect(paper.code == 0, "\(paper.errors)")
      #expect(paper.output.hasPrefix("# Egen skabelon: "))
      #expect(paper.output.contains("Fjordparken"))
      for name in ["modelforslag", "løfter", "afdelingsbreve", "inddragelsesplan"] {
        let paper = try program.run(["papir", name, "--format", "markdown"] + Self.there)
        #expect(paper.code == 0, "\(paper.errors)")
        #expect(paper.output.hasPrefix("# Egen skabelon: "), "\(name)")
      }
    }
  }
}
