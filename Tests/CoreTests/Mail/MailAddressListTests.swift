import Core
import Testing

@Suite("Lists of mail addresses") struct MailAddressListTests {
  @Test(arguments: [
    ("lene@afd7.dk", ["lene@afd7.dk"]),
    ("lene@afd7.dk, bo@afd7.dk;kim@afd7.dk", ["lene@afd7.dk", "bo@afd7.dk", "kim@afd7.dk"]),
    ("lene@afd7.dk;\r\nbo@afd7.dk\n", ["lene@afd7.dk", "bo@afd7.dk"]),
    ("Lene Vig <lene@afd7.dk>; \"Bo\" <bo@afd7.dk>", ["lene@afd7.dk", "bo@afd7.dk"]),
    ("lene@afd7.dk, lene@afd7.dk", ["lene@afd7.dk"]), (" ,; ", []),
  ])
  func areReadAsPeopleWriteThem(written: String, read: [String]) throws {
    #expect(try MailAddress.list(written).map(\.text) == read)
  }

  @Test(arguments: [
    ("lene@afd7.dk, Bo", "»Bo«"), ("lene@afd7.dk bo@afd7.dk", "»lene@afd7.dk bo@afd7.dk«"),
    ("Lene <lene@afd7>", "»lene@afd7«"), ("a@b.dk\u{0}", "ikke en mailadresse"),
    ("<lene@afd7.dk", "»<lene@afd7.dk«"),
  ])
  func whatIsNoneIsNamed(written: String, named: String) {
    let refusal = #expect(throws: Refusal.self) { try MailAddress.list(written) }
    #expect(refusal?.message.contains(named) == true, "\(refusal?.message ?? "")")
  }
}
