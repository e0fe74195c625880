import Interface
import Testing

@Suite("Reading aloud") struct ReadingTests {
  @Test(arguments: [
    ("✓ udført 18. nov. · af Driftslederen", "udført 18. nov. af Driftslederen"),
    ("[x] Varsl medarbejderne", "krydset af: Varsl medarbejderne"),
    ("[ ] Skift låse", "ikke krydset af: Skift låse"),
    ("! fristen var 20. nov.", "fristen var 20. nov."), ("Tjekliste  2/7", "Tjekliste, 2 af 7"),
    ("Frist 3/12", "Frist 3/12"), ("ny → gammel", "ny til gammel"), ("‹ i gang ›", "i gang"),
    ("→ torsdag den 3. december", "torsdag den 3. december"), ("│┌─┐│ ■■□ ▲", ""),
    ("»Ny« – også", "»Ny« – også"), ("Nået.   Fint", "Nået. Fint"), ("a\u{1B}[2Jb", "a·[2Jb"),
  ])
  func signsBecomeWords(shown: String, said: String) { #expect(shown.spoken == said) }

  @Test(arguments: [
    ("Gemt · Krydset af: Ring · u fortryder", "Gemt. Krydset af: Ring. u fortryder"),
    ("Frist 20. nov. · Skal den med? · Ja", "Frist 20. nov. Skal den med? Ja"), ("Gemt", "Gemt"),
  ])
  func partsOfNewsBecomeSentences(shown: String, said: String) {
    #expect(shown.dotsAsStops == said)
  }

  private static func line(_ line: String, under heading: String = "Fase") -> Reading {
    Reading(["Tavle"], heading: [heading], line: line)
  }

  private static func field(_ id: String, _ text: String, _ note: String = "", wrong: Bool = false)
    -> Reading
  {
    Reading(
      ["Formular"],
      entry: .init(
        id: id, label: id, text: text, cursor: text.count, note: note, isWrong: wrong))
  }

  @Test func onlyWhatIsNewIsSaid() throws {
    var narrator = Narrator()
    let first = try narrator.speech(Self.line("en"), news: [], after: nil)
    #expect(first.before == ["Tavle", "Fase"] && first.line == "en")
    #expect(narrator.say(Self.line("en"), news: [], after: nil) == nil)
    let next = try narrator.speech(Self.line("to"), news: ["Gemt"], after: .down)
    #expect(next.before == ["Gemt"] && next.line == "to")
    let other = try narrator.speech(Self.line("tre", under: "Ny"), news: [], after: .down)
    #expect(other.before == ["Ny"])
    let end = try narrator.speech(Self.line("tre", under: "Ny"), news: [], after: .down)
    #expect(end.before == ["Her er ikke mere nedad."] && end.line == "tre")
  }

  @Test func aFieldIsWrittenOnAndItsRemarkSaidWhenItIsLeft() throws {
    var narrator = Narrator()
    let came = try narrator.speech(Self.field("Frist", "", "Fx uge 49"), news: [], after: nil)
    #expect(came.before == ["Formular"] && came.line == "Frist: Fx uge 49" && came.cursor == 7)
    let typed = try narrator.speech(
      Self.field("Frist", "3", "Er det en dag?", wrong: true), news: [], after: nil)
    #expect(typed.isRewritten && typed.before.isEmpty && typed.line == "Frist: 3")
    let left = try narrator.speech(Self.field("Navn", "Ib"), news: [], after: .tab)
    #expect(left.before == ["Frist: Fejl: Er det en dag?"] && left.line == "Navn: Ib")
    let back = try narrator.speech(
      Self.field("Frist", "3", "Er det en dag?", wrong: true), news: [], after: .tab)
    #expect(back.before == ["Fejl: Er det en dag?"] && back.line == "Frist: 3")
    let again = try narrator.speech(
      Self.field("Frist", "3", "Er det en dag?", wrong: true), news: [], after: .function(2))
    #expect(again.before == ["Fejl: Er det en dag?"])
  }
}

extension Narrator {
  /// What is said, where something must be.
  fileprivate mutating func speech(
    _ reading: Interface.Reading, news: [String], after key: Key?
  ) throws -> Speech {
    let speech = say(reading, news: news, after: key)
    return try #require(speech)
  }
}
