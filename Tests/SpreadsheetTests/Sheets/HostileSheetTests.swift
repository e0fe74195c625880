import Core
import Spreadsheet
import TestSupport
import Testing

@Suite("Files that mean harm") struct HostileSheetTests {
  @Test(arguments: [
    ("Aktivitet\nA\u{0}B\n", "nultegn i linje 2"), ("Aktivitet\n\"A\nB\n", "aldrig lukket"),
    ("Aktivitet;Note\n\"A\" x;\"", "efter det afsluttende anførselstegn"),
    ("\"\"\"", "aldrig lukket"), ("Aktivitet;aktivitet\nA;B", "to gange"), ("\n\n \n;;", "er tom"),
    ("Aktivitet\n" + String(repeating: "x", count: 100_001), "linje 2, kolonne 1"),
  ]) func areRefusedInWords(text: String, message: String) throws {
    let refusal = #expect(throws: Refusal.self) { try activityPlan(Array(text.utf8)) }
    let told = refusal?.message.lowercased() ?? ""
    #expect(told.contains(message.lowercased()), "\(told)")
  }

  @Test func numbersOfAnySizeAreRefusedOrKept() throws {
    let huge = String(repeating: "9", count: 5_000)
    for number in ["1e9", huge, "-1", "9223372036854775808", "999999999999999,99", "٣", "½", "NaN"]
    {
      let text =
        "Nr.;Aktivitet;Timer;Kroner;Frist;Milepæl;Mål;Afhænger af;Udført\n"
        + "\(number);A;\(number);\(number);\(number);\(number);\(number);\(number);\(number)%\n"
      let plan = try activityPlan(Array(text.utf8))
      #expect(plan.refused.count == 1)
      #expect(plan.refusals.allSatisfy { $0.count < 400 })
    }
    let largest = "Aktivitet;Kroner\nA;999.999.999.999\nB;1.000.000.000.000\n"
    #expect(try activityPlan(Array(largest.utf8)).refused.map(\.line) == [3])
  }

  @Test func aCellOfManyNumbersTakesNoTime() throws {
    let numbers = (1...15_000).map(String.init).joined(separator: ",")
    let plan = try activityPlan(Array("Nr.;Aktivitet;Afhænger af\n1;A;\"\(numbers)\"\n".utf8))
    #expect(plan.refused.count == 1)
  }

  /// Bytes at random are read or refused, and stop nothing.
  @Test(arguments: 0..<150) func bytesAtRandom(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let parts = [
      "Aktivitet", "Frist", "Timer", "Id", "Udført", ";", ",", "\t", "\n", "\r", "\"", "46374",
      "12/18/2026",
      "18/12/26", "7.5", "ja", "100 %", "3AS+2 dage", "T", "kl.", ":", "/", "-", ".", " ", "\u{A0}",
      "sep=", "'", "=", "æ", "\u{301}",
    ].map { Array($0.utf8) }
    var bytes = Array("Aktivitet;Frist;Timer;Udført;Afhænger af\n".utf8)
    for _ in 0..<random.pick(1...60) {
      bytes += random.oneIn(12) ? [UInt8(random.pick(0...255))] : random.pick(parts)
    }
    do throws(Refusal) {
      let sheet = try Sheet(csv: bytes)
      _ = try SheetImport(
        .plan, of: sheet, into: Project(id: "p"), today: today, author: "Ida",
        newID: NewIDs("n").next)
      _ = try? SheetImport(
        .stakeholders, of: sheet, into: Project(id: "p"), today: today, author: "Ida",
        newID: NewIDs("n").next)
    } catch {
      #expect(!error.message.isEmpty)
    }
  }
}
