import Interface
import Testing

@testable import Terminal

struct SubstitutesTests {
  private func shown(_ text: String, _ substitutes: Substitutes) -> String {
    let scalars = text.unicodeScalars.flatMap {
      substitutes.shown($0.value, columns: Width.of($0))
    }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test func utf8NeedsNone() {
    let substitutes = Substitutes(
      characterSet: "UTF-8", terminalType: "xterm", plainLines: false)
    #expect(substitutes.isEmpty)
  }

  @Test func asciiKeepsEveryColumn() {
    let substitutes = Substitutes(
      characterSet: "ANSI_X3.4-1968", terminalType: "xterm", plainLines: false)
    #expect(shown("┌─┐│● Milepæl → nået…日", substitutes) == "+-+|* Milepel > naet.??")
  }

  @Test func dotsBecomeSignsWhereTheyCannotBeShown() {
    for (characterSet, type) in [("ANSI_X3.4-1968", "xterm"), ("UTF-8", "linux")] {
      let substitutes = Substitutes(
        characterSet: characterSet, terminalType: type, plainLines: false)
      #expect(shown("⠉⠒⠤⣀⡇⠀▁▃▅█", substitutes) == "''..: _-=#")
    }
  }

  @Test func theUserMayWantPlainBordersOnly() {
    let substitutes = Substitutes(characterSet: "UTF-8", terminalType: "xterm", plainLines: true)
    #expect(!substitutes.isEmpty)
    #expect(shown("┌─┐│● Milepæl → nået…", substitutes) == "+-+|● Milepæl → nået…")
  }

  @Test func theLinuxConsoleKeepsBordersAndLetters() {
    let substitutes = Substitutes(characterSet: "UTF-8", terminalType: "linux", plainLines: false)
    #expect(shown("┌─┐│● Milepæl → nået", substitutes) == "┌─┐│* Milepæl > nået")
  }
}
