import Core
import Testing

@Suite("Lists of mail addresses") struct MailboxListTests {
  @Test(arguments: [
    ("lene@afd7.dk", ["lene@afd7.dk"] as [String]?),
    ("lene@afd7.dk, bo@afd7.dk;kim@afd7.dk", ["lene@afd7.dk", "bo@afd7.dk", "kim@afd7.dk"]),
    ("lene@afd7.dk;\r\nbo@afd7.dk\n", ["lene@afd7.dk", "bo@afd7.dk"]),
    (
      "Lene  Vig <lene@afd7.dk>; \"Bo\" <bo@afd7.dk>",
      ["Lene Vig <lene@afd7.dk>", "Bo <bo@afd7.dk>"]
    ),
    (
      #""Vig, Lene; \"L\\" <lene@afd7.dk>,<bo@afd7.dk>"#,
      [#""Vig, Lene; \"L\\" <lene@afd7.dk>"#, "bo@afd7.dk"]
    ),
    ("Søren \u{1B}[2J\u{7F} <s@afd7.dk>", ["Søren ·[2J· <s@afd7.dk>"]),
    ("\"Lene\r\nBcc: x <lene@afd7.dk>", nil), ("lene@afd7.dk\r\nBcc: bo@afd7.dk", nil),
    (
      #""Lene" <lene@afd7.dk> , "Bo; B" <bo@afd7.dk>"#,
      ["Lene <lene@afd7.dk>", #""Bo; B" <bo@afd7.dk>"#]
    ),
    ("lene@afd7.dk, Lene <Lene@afd7.dk>", ["lene@afd7.dk"]),
    ("Lene@afd7.dk <lene@afd7.dk>", ["Lene@afd7.dk <lene@afd7.dk>"]), (" ,; ", []),
  ])
  func areReadAsPeopleWriteThem(written: String, read: [String]?) throws {
    let project = Project(id: "p")
    let mailboxes = try? Mailbox.list(written, in: project)
    #expect(mailboxes?.map(\.text) == read)
    // As they are shown, they are read again.
    let shown = (mailboxes ?? []).map(\.text).joined(separator: ", ")
    #expect(try Mailbox.list(shown, in: project) == mailboxes ?? [])
  }

  @Test(arguments: [
    ("lene@afd7.dk, Bo", "»Bo«"), ("lene@afd7.dk bo@afd7.dk", "»lene@afd7.dk bo@afd7.dk«"),
    ("Lene <lene@afd7>", "»lene@afd7«"), ("a@b.dk\u{0}", "ikke en mailadresse"),
    ("<lene@afd7.dk", "»<lene@afd7.dk«"),
    (#""Lene <a@b.dk>, Bo <c@d.dk>"#, #"»"Lene <a@b.dk>, Bo <c@d.dk>« er ikke én modtager"#),
    (#"Lene 5" <a@b.dk>; Bo <c@d.dk>"#, #"»Lene 5" <a@b.dk>« er ikke én modtager"#),
    (#""Lene" <a@b.dk> "Bo" <c@d.dk>"#, "Skriv komma mellem modtagerne"),
    ("Lene <a@b.dk> Bo <c@d.dk>", "Skriv komma mellem modtagerne"),
    ("lene@a.dk Bo <bo@b.dk>", "en anden adresse, lene@a.dk, som ikke ville få mailen"),
    (#""(lene@a.dk)" <bo@b.dk>"#, "en anden adresse, lene@a.dk"),
  ])
  func whatIsNoneIsNamed(written: String, named: String) {
    let project = Project(id: "p")
    let refusal = #expect(throws: Refusal.self) { try Mailbox.list(written, in: project) }
    #expect(refusal?.message.contains(named) == true, "\(refusal?.message ?? "")")
  }

  @Test func aStakeholdersNameStandsForTheAddressThatIsKept() throws {
    var project = Project(id: "p")
    for (id, name, mail) in [
      ("1", "Afdelingsbestyrelsen", "ab@afd7.dk"), ("2", "Bo", "bo@afd7.dk"),
      ("3", "Bo", "bo@afd8.dk"), ("4", "Kim", ""),
    ] {
      let stakeholder = Stakeholder(id: id).with {
        $0.name = name
        $0.mail = mail
      }
      try project.apply(stakeholder.insertion)
    }
    let read = try Mailbox.list("afdelingsbestyrelsen, x@y.dk, ab@afd7.dk", in: project)
    #expect(read.map(\.text) == ["ab@afd7.dk", "x@y.dk"])
    for (name, words) in [
      ("Bo", "Flere hedder »Bo«"),
      ("kim", "»Kim« har ingen mailadresse. Skriv den ved interessenten på skærm 2"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try Mailbox.list(name, in: project) }
      #expect(refusal?.message.contains(words) == true)
    }
  }
}
