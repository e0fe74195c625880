import TestSupport
import Testing

@Suite("Commands about the project, its roles and its phases") struct ProjectCommandTests {
  @Test func theProjectItself() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--projektleder", "Anne")
      let edited = try program.run(
        "projekt", "ret", "--mandat", "Beslutter alt", "--stedfortræder", "Driftslederen",
        "--leder-fra", "1/5-2026", "--næste-opfølgning", "3/12-2027")
      #expect(edited.code == 0, "\(edited.errors)")
      let shown = try program.run("projekt").output
      for text in [
        "Projektlederens mandat:   Beslutter alt", "Stedfortræder:            Driftslederen",
        "1. maj 2026", "Næste årlige opfølgning:  3. dec. 2027",
      ] {
        #expect(shown.contains(text), "\(text)")
      }
      let wrong = try program.run("projekt", "ret", "--leder-til", "1/1-2026")
      #expect(wrong.code == 65 && wrong.errors.contains("begynder den 1. maj 2026"))
      let json = try program.run("projekt", "--json").output
      #expect(json.contains("\"nextReview\" : \"2027-12-03\""))
    }
  }

  @Test func theAddressOfThePages() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let address = "https://fjordbo.example/samdrift"
      #expect(try program.run("projekt", "ret", "--adresse", address).code == 0)
      #expect(try program.run("projekt").output.contains(address))
      for wrong in ["mappe/side.html", "ftp://fjordbo.example", "www.fjordbo.example"] {
        let refused = try program.run("projekt", "ret", "--adresse", wrong)
        #expect(refused.code == 65 && refused.errors.contains("https://"), "\(refused.errors)")
      }
      for account in ["bruger:kode@", "bruger@", ":@"] {
        let refused = try program.run(
          "projekt", "ret", "--adresse", "https://\(account)fjordbo.example/samdrift")
        #expect(
          refused.code == 65
            && refused.errors.contains("må ikke have brugernavn og adgangskode i sig"))
      }
      #expect(try program.run("projekt", "--json").output.contains("\"site\" : \"\(address)\""))
      let other = "https://fjordbo.example/@samdrift?til=a@b"
      #expect(try program.run("projekt", "ret", "--adresse", other).code == 0)
    }
  }

  /// A camera sees it as the program that reads codes does.
  @Test func aPrintedCodeLeadsToThePages() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let address = "https://fjordbo.example/samdrift/lærkeparken?udgave=åben"
      // As a browser has it; what reads codes guesses at letters that aren't in ASCII.
      let read = "https://fjordbo.example/samdrift/l%C3%A6rkeparken?udgave=%C3%A5ben"
      try program.run("projekt", "ret", "--adresse", address)
      for paper in ["oversigt", "plakat"] {
        #expect(try program.run("papir", paper, "--ud", "p.pdf", "--ja").code == 0)
        try program.shell("pdftoppm -r 200 -png -singlefile p.pdf p")
        #expect(try program.shell("zbarimg -q --raw p.png").output == read + "\n")
      }
    }
  }

  /// The squares of a longer address would be too narrow.
  @Test func aCodeIsEitherReadOrLeftOut() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--demo")
      let beginning = "https://fjordbo.example/"
      for (length, isThere) in [(122, true), (123, false)] {
        let path = (1...60).map { "\($0)/" }.joined()
        let address = String((beginning + path).prefix(length))
        #expect(address.count == length)
        try program.run("projekt", "ret", "--adresse", address)
        #expect(try program.run("oversigt", "--ud", "p.pdf", "--ja").code == 0)
        try program.shell("pdftoppm -r 200 -png -singlefile p.pdf p")
        let read = try program.shell("zbarimg -q --raw p.png").output
        #expect(read == (isThere ? address + "\n" : ""), "\(length)")
      }
    }
  }

  @Test func roles() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let added = try program.run(
        "roller", "--tilføj", "Styregruppe", "--hvem", "Driftschefen", "--opgave",
        "Følger projektet")
      #expect(added.errors == "Ny rolle: Styregruppe\n")
      try program.run("rolle", "--ret", "1", "--hvem", "Driftschefen og formændene")
      #expect(
        try program.run("roller").output.contains("  1. Styregruppe: Driftschefen og formændene"))
      #expect(try program.run("roller", "--slet", "2").code == 64)
      #expect(try program.run("roller", "--slet", "1").code == 0)
      #expect(try program.run("roller").output.contains("ingen roller endnu"))
    }
  }

  @Test func phases() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let added = try program.run(
        "faser", "--tilføj", "1", "--svar", "klar med forbehold", "--hvem", "Styregruppen",
        "--dato", "i går", "--note", "Tallene mangler")
      #expect(added.errors == "Overgang fra fase 1: klar med forbehold\n", "\(added.errors)")
      let shown = try program.run("faser").output
      #expect(shown.contains("Er alt klar til fase 2? 4 milepæle er ikke nået."))
      #expect(shown.contains("  1. klar med forbehold · Styregruppen"))
      #expect(try program.run("faser", "--json").output.contains("\"conditional\""))
      #expect(
        try program.run("faser", "--tilføj", "4", "--hvem", "A", "--dato", "i går").code == 64)
      let today = try program.run("faser", "--tilføj", "2", "--svar", "klar", "--hvem", "A")
      #expect(today.code == 0, "\(today.errors)")
      let unsaid = try program.run("faser", "--tilføj", "2", "--svar", "klar")
      #expect(unsaid.code == 65 && unsaid.errors.contains("skal udfyldes"))
    }
  }

  @Test func aDecisionWithoutAMilestone() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let decide = [
        "--besluttet-af", "Styregruppen", "--dato", "i går", "--beslutning", "godkendt",
      ]
      let made = try program.run(["beslutning", "--sag", "Fælles feriedækning"] + decide)
      #expect(
        made.errors.hasPrefix("Beslutning om »Fælles feriedækning«: godkendt"), "\(made.errors)")
      #expect(try program.run("projekt").output.contains("Fælles feriedækning: godkendt"))
      #expect(try program.run(["beslutning"] + decide).code == 64)
      #expect(try program.run(["beslutning", "3", "--sag", "Ferie"] + decide).code == 64)
      #expect(try program.run(["beslutning", "--sag", ""] + decide).code != 0)
    }
  }
}
