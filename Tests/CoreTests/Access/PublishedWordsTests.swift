import Core
import Demo
import TestSupport
import Testing

/// What stands on the pages of what people write: roles and ordinary words, and nobody's name.
@Suite("What is published of what people write") struct PublishedWordsTests {
  @Test(arguments: [
    ("Driftsleder", "Driftsleder"),
    ("Sekretariatet og driftschefen", "Sekretariatet og driftschefen"),
    ("Ejendomsmester i Fjordglimt", "Ejendomsmester i Fjordglimt"),
    ("Fjordglimts afdelingsbestyrelse", "Fjordglimts afdelingsbestyrelse"),
    ("Beboere på Peter Bangs Vej", "Beboere på Peter Bangs Vej"),
    ("Peter Bangs Vej", "Peter Bangs Vej"), ("Viceværten", "Viceværten"),
    ("Afdelingsråd, natvagten og varmemesteren", "Afdelingsråd, natvagten og varmemesteren"),
    ("Gartneren", "Gartneren"), ("Rengøringsfirmaet", "Rengøringsfirmaet"),
    ("Styregruppen", "Styregruppen"), ("Bent Lund", "Projektleder"), ("Mette", ""),
    ("mette", ""), ("Driftsleder Mette Hansen", ""), ("Ida Holm, Bo Krag", ""),
    ("Peter", ""), ("Bang", ""), ("August", ""), ("Maj", ""), ("Burmester", ""), ("Hofgartner", ""),
    ("Konråd", ""),
    ("Ejendomsmester Peter", ""), ("Driftsleder, 12 34 56 78", ""), ("12345678", ""), ("Vej", ""),
  ])
  func whoDoesSomethingIsARoleOrNobody(written: String, shown: String) throws {
    #expect(try PublishedSample.responsible(written) == shown)
  }

  /// A first name in a stakeholder's name or a role's title doesn't make it a role.
  @Test(arguments: [
    ("Gerda", "Gerda"), ("Formand Lone", "Lone"), ("Ejendomsmester Jens", "Jens"),
    ("Ejendomsmester Jens", "Ejendomsmester Jens"), ("Bo", "Bo"), ("Driftsleder Ea", "Ea"),
  ])
  func aNameIsntARoleBecauseAStakeholderHasIt(stakeholder: String, name: String) throws {
    func add(_ project: Project) -> Edit? {
      project.add(Stakeholder(id: "s").with { ($0.name, $0.kind) = (stakeholder, .role) })
    }
    #expect(try PublishedSample.responsible(name, add) == "")
    #expect(
      try PublishedSample.title("Spørg \(name) om haven", add) == "Spørg en enkeltperson om haven")
    func title(_ project: Project) -> Edit? {
      project.add(ProjectRole(id: "r").with { $0.title = stakeholder })
    }
    if stakeholder != name || name.contains(" ") {
      #expect(try PublishedSample.responsible(name, title) == "")
    }
  }

  @Test func aRoleThatOnePersonHasIsTakenOutOfTexts() throws {
    func add(_ project: Project) -> Edit? {
      project.add(
        Stakeholder(id: "s").with {
          ($0.name, $0.kind, $0.isOnePerson) = ("Formand Lone Krag", .role, true)
        })
    }
    #expect(
      try PublishedSample.title("Spørg Lone. Krag ved det", add)
        == "Spørg en enkeltperson. En enkeltperson ved det")
  }

  @Test(arguments: [
    ("Ejendomskontoret, tlf. 12 34 56 78", "Ejendomskontoret, tlf. 12 34 56 78"),
    ("kontor@fjordbo.dk, hverdage 9-12", "kontor@fjordbo.dk, hverdage 9-12"),
    ("drift.fjordglimt@fjordbo.dk", "drift.fjordglimt@fjordbo.dk"),
    (
      "Kontoret i Fjordglimt, Fjordvej 12. Åbent man.-fre. kl. 8.30-10, telefon +45 12345678",
      "Kontoret i Fjordglimt, Fjordvej 12. Åbent man.-fre. kl. 8.30-10, telefon +45 12345678"
    ),
    ("Bent Lund, bent@fjordbo.dk, tlf. 12 34 56 78", "Projektleder"),
    ("Sekretariatet (Ida Holm, 12 34 56 78)", "Sekretariatet"),
    ("Ejendomskontoret v/ Gitte, 12 34 56 78", "Ejendomskontoret"),
    ("Ida Holm, tlf. 12 34 56 78", ""), ("Gitte, mobil 12 34 56 78", ""),
    ("gitte skov 12345678", ""), ("MHA@fjordbo.dk", ""), ("anne-marie.holm@x.dk", ""),
    ("mette.hansen@fjordbo.dk, tlf. 12 34 56 78", ""), ("Anne-Marie, 12345678", ""),
    ("vibeke@fjordbo.dk, tlf. 12 34 56 78", ""), ("Vibeke Norup, 12 34 56 78", ""),
    ("Kontoret 010190-0000", ""),
  ])
  func whomToAskIsAsWrittenOrARole(written: String, shown: String) throws {
    let ledger = try PublishedSample.ledger(
      { project in project.edit(project.info) { $0.contact = written } },
      { project in project.edit(project.departments[0]) { $0.contact = written } })
    let project = try PublishedView(of: ledger).ledger().project
    #expect(project.info.contact == shown)
    #expect(project.departments[0].contact == shown)
  }

  /// A role that one person has is no name where the role is what is asked for.
  @Test func whomToAskMayBeARoleThatOnePersonHas() throws {
    let contact = "Driftslederen, tlf. 12 34 56 78"
    let ledger = try PublishedSample.ledger(
      { project in project.edit(project.info) { $0.contact = contact } },
      {
        $0.add(
          Stakeholder(id: "s").with {
            ($0.name, $0.kind, $0.isOnePerson) = ("Driftslederen", .role, true)
          })
      })
    #expect(try PublishedView(of: ledger).ledger().project.info.contact == contact)
  }

  @Test(arguments: [
    ("Ring til Bent Lund om vagten", "Ring til Projektleder om vagten"),
    ("Aftal det med Vibeke Norup og Vibeke", "Aftal det med en enkeltperson og en enkeltperson"),
    ("Norup bor i byen. Vibekes vej", "En enkeltperson bor i byen. En enkeltpersons vej"),
    ("Spørg Norup Vibeke", "Spørg en enkeltperson"),
    ("Spørg [glemt] i haven", "Spørg en enkeltperson i haven"),
    ("Skriv til mette.h@fjordbo.dk.", "Skriv til [udeladt]"),
    ("Alle i Afd. 1 Fjordglimt spørges @ mødet", "Alle i Afd. 1 Fjordglimt spørges @ mødet"),
  ])
  func aTextNamesNobody(written: String, shown: String) throws {
    #expect(try PublishedSample.title(written) == shown)
  }

  @Test(arguments: [
    "12 34 56 78", "12345678", "1234 5678", "+45 12345678", "+4512345678", "004512345678",
    "0045 12 34 56 78", "12-34-56-78", "12.34.56.78", "12 345 678", "12\u{A0}34\u{A0}56\u{A0}78",
    "1234-5678", "+46 70 123 45 67", "010190-0000", "010190 0000", "01 01 90-0000", "0101900000",
  ])
  func aNumberOfAPersonIsTakenOut(number: String) throws {
    for (before, after) in [
      ("", ""), ("Ring ", " 8-10"), ("tlf.", ""), ("Ring (", ")"), ("Ring 9-10, ", "."),
      ("12 34 56 78/", ""), ("Den 31-12-2026 ", " kl. 10.30-12.30"),
    ] {
      let plain = before.replacing("12 34 56 78", with: "[udeladt]")
      #expect(
        try PublishedSample.title(before + number + after) == plain + "[udeladt]" + after,
        "\(before)\(number)\(after)")
    }
  }

  @Test(arguments: [
    "I 2026 2027 koster det 12345678 kr. og 123456789", "Den 31-12-2026, 31.12.2026 og 2026-12-31",
    "kl. 10.30-12.30 og 9-12", "kr. 12 345 678 og 12.345.678 kr. og 12.345.678",
    "12345678,50 kr. og 1.234.567,89", "I 2026-2027: 96 boliger, 7940 m²", "12 345 678 m²",
    "Uge 10, 11, 12 og 13", "31-12-2026 10.30-11.30", "Afd. 12, blok 34, nr. 56",
  ])
  func otherNumbersStand(text: String) throws {
    #expect(try PublishedSample.title(text) == text)
  }

  /// Who has taken part or couldn't, or decided, is named too.
  @Test(arguments: ["Ida", "Ida Holm", "Bo", "Driftslederen, Ida Holm og Bo"])
  func whoIsListedIsHidden(names: String) throws {
    let edits: [(Project) -> Edit?] = [
      { $0.add(Meeting(id: "m").with { $0.participants = names }) },
      { $0.add(Meeting(id: "m").with { $0.apologies = names }) },
      { $0.add(Dialogue(id: "m").with { $0.participants = names }) },
      { $0.add(ProjectRole(id: "m").with { ($0.title, $0.holder) = ("Ordfører", names) }) },
      { $0.add(Opportunity(id: "m").with { $0.responsible = names }) },
    ]
    for edit in edits {
      let shown = try PublishedSample.title("Spørg \(names)", edit)
      #expect(shown?.contains("Ida") == false && shown?.contains("Bo") == false, "\(shown ?? "")")
    }
  }

  /// Ordinary words aren't taken for names because they stand where one is asked for.
  @Test(arguments: [
    "Gartneren", "Rengøringsfirmaet", "Ikke valgt endnu", "Ukendt", "Håndværkerne", "bolig",
    "Vi mødtes alle i haven. Der kom 11 beboere", "Vakant", "Boligselskabet",
  ])
  func ordinaryWordsStand(written: String) throws {
    let text = "Gartneren og rengøringsfirmaet: alle får nye nøgler. Bolig, Ikke, Vi, Der, Ukendt"
    func add(_ project: Project) -> Edit? {
      project.add(Meeting(id: "m").with { $0.participants = written })
    }
    func hold(_ project: Project) -> Edit? {
      project.add(ProjectRole(id: "r").with { ($0.title, $0.holder) = ("Tovholder", written) })
    }
    #expect(try PublishedSample.title(text, add) == text)
    #expect(try PublishedSample.title(text, hold) == text)
  }

  /// An author is a name where it isn't a login.
  @Test(arguments: [("bolig", "Bolig"), ("Anna Berg", "En enkeltperson"), ("Bolig", "Bolig")])
  func anAuthorCountsWhereItIsAName(author: String, shown: String) throws {
    let history = try PublishedSample.ledger(
      {
        $0.add(
          Activity(id: "a").with { $0.title = author.prefix(1).uppercased() + author.dropFirst() })
      })
    let signed = history.entries.map(\.transaction).map {
      Transaction(
        id: $0.id, author: author, time: $0.time, label: $0.label, act: $0.act, changes: $0.changes)
    }
    let project = try PublishedView(of: Ledger(folding: signed)).ledger().project
    #expect(project.activity("a")?.title == shown)
  }

  /// In a whole project nothing is taken out but what names somebody.
  @Test func theDemosWordsStand() throws {
    let today = try #require(Day(iso: "2026-11-26"))
    let ledger = try Ledger(folding: Demo.transactions(today: today, newID: NewIDs().next))
    let (published, written) = (try PublishedView(of: ledger).ledger().project, ledger.project)
    var differing: Set<String> = []
    for kind in Kind.allCases where kind.isForReaders {
      for field in kind.type.descriptions where PublishedView.publishes(field.name, of: kind) {
        for reference in kind.type.references(in: written) {
          let (own, shown) = (written.stored(reference), published.stored(reference))
          if let own = own?[field.name], shown != nil, shown?[field.name] != own {
            differing.insert("\(own) → \(shown?[field.name] ?? "")")
          }
        }
      }
    }
    #expect(
      differing == [
        "Vibeke Norup → en person (interessent nr. 15)",
        "Jørn Astrup → en person (interessent nr. 16)",
        "Ejendomsmester i Strandengen → en person (interessent nr. 14)",
        "Opgaver og vilkår for lederen af den fælles drift → Lukket punkt",
      ])
  }
}

extension Entity {
  fileprivate static func references(in project: Project) -> [Reference] {
    table(project).all.map { Reference(kind, $0.id) }
  }
}
