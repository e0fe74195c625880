import Foundation
import TestSupport
import Testing

/// The commands on a database of a real server.
@Suite("Commands: a PostgreSQL database") struct PostgreSQLCommandTests {
  private func withServer(
    _ body: (Program, PostgreSQLDatabase, [String]) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      try Program.withProgram { program throws in
        try body(program, database, ["--database", database.address(as: "samdrift")])
      }
    }
  }

  private func schemas(in database: PostgreSQLDatabase) throws -> String {
    try database.run("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'samdrift%'")
  }

  @Test func aProjectIsMadeChangedAndLookedThrough() throws {
    try withServer { program, database, there throws in
      let none = try program.run(["tavle"] + there)
      #expect(none.code == 66)
      #expect(none.errors.contains("samdrift opret"))
      let made = try program.run(["opret", "Nord", "--demo"] + there)
      #expect(made.code == 0, "\(made.errors)")
      #expect(made.errors.contains("lokal/\(database.name)"))
      #expect(!made.errors.contains("host="))
      #expect(try program.run(["milepæl", "7", "--noter", "Vagtplan"] + there).code == 0)
      #expect(try program.run(["milepæl", "7"] + there).output.contains("Vagtplan"))
      #expect(try program.run(["fortryd"] + there).code == 0)
      #expect(try !program.run(["milepæl", "7"] + there).output.contains("Vagtplan"))
      let looked = try program.run(["kontrol"] + there)
      #expect(looked.code == 0, "\(looked.output)")
      #expect(looked.output.contains("hænger sammen"))
      let facts = try program.run(["info"] + there).output
      #expect(facts.contains("PostgreSQL: ") && facts.contains("libpq: "))
      #expect(facts.contains("lokal/\(database.name)") && !facts.contains("host="))
      for command in [["sikkerhedskopi", "kopier"], ["gendan", "kopi.db"]] {
        let refused = try program.run(command + there)
        #expect(refused.code != 0)
        #expect(refused.errors.contains("eksport"), "\(refused.errors)")
      }
    }
  }

  @Test func aProjectMovesToAFileAndBackAsItIs() throws {
    try withServer { program, _, there throws in
      try program.run(["opret", "Nord", "--demo"] + there)
      #expect(try program.run(["eksport", "ud.json"] + there).code == 0)
      #expect(try program.run("import", "ud.json", "--database", "fil.db").code == 0)
      #expect(try program.run(["slet", "Nord", "--ja"] + there).code == 0)
      #expect(try program.run("eksport", "fil.json", "--database", "fil.db").code == 0)
      #expect(try program.run(["import", "fil.json"] + there).code == 0)
      #expect(try program.run(["eksport", "igen.json"] + there).code == 0)
      let texts = try ["ud.json", "fil.json", "igen.json"].map {
        try String(contentsOf: program.file($0), encoding: .utf8)
      }
      #expect(!texts[0].isEmpty && Set(texts).count == 1)
    }
  }

  @Test func theRolesAreShownFirstAndMadeAsOftenAsAsked() throws {
    try withServer { program, database, there throws in
      let group = "prøve \(database.name)"
      let setUp = ["opsæt-postgresql", "--gruppe", group] + there
      let shown = try program.run(setUp + ["--vis"])
      #expect(shown.code == 0, "\(shown.errors)")
      #expect(shown.output.contains("CREATE ROLE \"\(group)-laesere\" NOLOGIN;"))
      #expect(try schemas(in: database) == "0")
      let login = "læse \(database.name)"
      try database.run("CREATE ROLE \"\(login)\" LOGIN")
      for _ in 1...2 {
        let done = try program.run(setUp + ["--ja", "--konto", login, "--rolle", "læser"])
        #expect(done.code == 0, "\(done.errors)")
      }
      #expect(try program.run(["opret", "Nord", "--demo"] + there).code == 0)
      let reader = ["--database", database.address(as: login.replacing(" ", with: "%20"))]
      #expect(try program.run(["tavle"] + reader).output.contains("Opstart"))
      #expect(try program.run(["interessenter"] + reader).code == 77)
      let refused = try program.run(["milepæl", "7", "--noter", "Mit"] + reader)
      #expect(refused.code == 77)
      #expect(refused.errors.contains("læser"))
      let nobody = try program.run(setUp + ["--ja", "--konto", "findes ikke", "--rolle", "ejer"])
      #expect(nobody.code == 66)
      let all = ["laesere", "redaktoerer", "ejere"].map { "\"\(group)-\($0)\"" }
        .joined(separator: ", ")
      try database.run("DROP OWNED BY \(all) CASCADE; DROP ROLE \"\(login)\", \(all)")
    }
  }

  @Test func anothersSchemaIsLeftAsItIs() throws {
    try withServer { program, database, there throws in
      try database.run("CREATE SCHEMA samdrift; CREATE TABLE samdrift.andet (x integer)")
      for command in [["opsæt-postgresql", "--ja"], ["opret", "Nord"], ["tavle"]] {
        let refused = try program.run(command + there)
        #expect(refused.code == 65, "\(refused.errors)")
        #expect(refused.errors.contains("er ikke Samdrifts"))
      }
      #expect(try schemas(in: database) == "1")
      let tables = try database.run(
        "SELECT relname FROM pg_class WHERE relnamespace = 'samdrift'::regnamespace")
      #expect(tables == "andet")
    }
  }
}
