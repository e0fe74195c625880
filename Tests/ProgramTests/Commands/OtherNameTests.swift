import TestSupport
import Testing

/// Commands, options and words go on answering to what they were called before, and to words near by.
@Suite("Other names", .serialized) struct OtherNameTests {
  @Test(arguments: [
    (["nøgler"], ["fordelingsnøgler"]), (["noegle", "liste"], ["fordelingsnøgler"]),
    (["møde"], ["møder"]), (["model"], ["modeller"]), (["dialog"], ["dialogmøder"]),
    (["plan", "gantt"], ["plan", "tidsplan"]), (["aktiviteter"], ["plan"]),
    (["plan", "--forsinkede"], ["plan", "--overskredne"]),
    (
      ["plan", "--blokeret", "--omraade=person"], ["plan", "--venter", "--indsatsområde", "person"]
    ),
    (["status"], ["tavle"]), (["statusrapport"], ["papir", "statusrapport"]),
    (["papir", "oplaeg"], ["papir", "oplæg"]),
    (["hjælp", "nøgler", "forbrug"], ["hjælp", "fordelingsnøgler", "timer"]),
    (["--projekt", "Prøve", "møde"], ["møder"]), (["--projekt=Prøve", "møde"], ["møder"]),
    (["--som-den", "i dag", "møde"], ["møder", "--som-den", "i dag"]),
    (["plan", "--projekt", "Prøve", "gantt"], ["plan", "tidsplan"]),
    (["plan", "--projekt=Prøve", "gantt"], ["plan", "tidsplan"]),
  ])
  func anotherNameSaysTheSame(other: [String], name: [String]) throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Prøve", "--demo").code == 0)
      let (first, second) = (try program.run(other), try program.run(name))
      #expect(first.code == 0 && !first.output.isEmpty, "\(first.errors)")
      #expect(first.output == second.output)
    }
  }

  @Test func aScriptOfTheVersionBeforeGoesOnWorking() throws {
    try Program.withProgram { program in
      #expect(try program.run("opret", "Prøve", "--demo").code == 0)
      for line in [
        ["mål", "--projekt", "Prøve", "noter", "1", "70"],
        ["mål", "ret", "1", "--inden", "31/12-2028"],
        ["beslutning", "7", "--organ", "Ledelsen", "--dato", "i går", "--udfald", "godkendt"],
        ["interessenter", "ret", "1", "--håndtering", "medbeslutter", "--art", "rolle"],
        ["plan", "flyt", "12", "+1u", "--efterfoelgere"],
        ["plan", "ret", "3", "--afhænger-af", ""],
        ["opfølgning", "ny", "--slags", "servicetjek"],
        ["opfølgning", "ret", "2", "--nøgler", "delvist", "--nøgler-fordi", "Få timer"],
        ["nøgler", "forbrug", "2024", "Fjordglimt", "--timer", "100", "--nøgle", "1"],
      ] {
        let outcome = try program.run(line)
        #expect(outcome.code == 0, "\(line): \(outcome.errors)")
      }
      let stakeholder = try program.run("interessenter", "vis", "1").output
      #expect(stakeholder.contains("beslutter med"))
    }
  }

  @Test(arguments: [
    ["plan", "tilføj", "Skilte", "--slags", "y"], ["tavle", "--organ", "y"],
    ["mål", "ret", "1", "--kopier", "2"], ["plan", "afkryds", "1", "--omraade=x"],
    ["aftale", "vis", "--start", "x"], ["historik", "--projekt", "Prøve", "--udfald=y"],
  ])
  func anUnknownOptionIsToldOfAsItWasTyped(line: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "Prøve")
      let refused = try program.run(line)
      let typed = line.last { $0.hasPrefix("--") }?.prefix { $0 != "=" } ?? ""
      #expect(refused.code == 64 && refused.errors.contains("»\(typed)«"), "\(refused.errors)")
    }
  }

  @Test(arguments: [[], ["--database", "d.db"], ["--projekt=Prøve", "--database", "d.db"]])
  func anUnknownCommandIsToldOf(options: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "Prøve", "--database", "d.db")
      for (name, meant) in [("fremskridt", nil), ("tavel", " Mente du »tavle«?")] {
        let refused = try program.run(options + [name])
        #expect(refused.code == 64)
        #expect(
          refused.errors.contains(
            "Der er ingen kommando, der hedder »\(name)«.\(meant ?? "") Skriv »samdrift hjælp«"),
          "\(refused.errors)")
      }
      let part = try program.run("plan", "--database", "d.db", "tilfoj")
      #expect(part.code == 64 && part.errors.contains("Mente du »tilføj«?"), "\(part.errors)")
    }
  }

  @Test func theHelpShowsNoOtherName() throws {
    try Program.withProgram { program in
      let help = try program.run("hjælp").output + program.run("hjælp", "plan", "liste").output
      for other in ["dialoger", "  model ", "forsinkede", "blokeret", " nøgler,"] {
        #expect(!help.contains(other), "\(other)")
      }
    }
  }
}
