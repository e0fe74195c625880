import Core
import TestSupport
import Testing

@Suite("Decimal numbers and periods") struct QuantityTests {
  @Test(arguments: [
    ("1.234,56", "1234.56", "1.234,56"), ("1 234,5", "1234.5", "1.234,5"), ("84", "84", "84"),
    ("-3,05", "-3.05", "-3,05"), ("−0,5", "-0.5", "-0,5"), ("0", "0", "0"), ("007", "7", "7"),
    ("999.999.999.999", "999999999999", "999.999.999.999"), ("1,2345", "1.2345", "1,2345"),
    ("1.500", "1500", "1.500"),
  ]) func isReadAsDanesWriteIt(text: String, stored: String, danish: String) throws {
    let number = try Quantity.read(text).get()
    #expect(number.stored == stored)
    #expect(number.danish == danish)
    #expect(Quantity(stored: stored) == number)
    #expect(try Quantity.read(danish).get() == number)
  }

  @Test(arguments: [
    ("1,234.56", "komma før punktum"), ("1.5", "komma før decimaler"), ("1e300", "ikke et tal"),
    ("", "ikke et tal"), ("-", "ikke et tal"), ("1,2,3", "flere kommaer"), ("inf", "ikke et tal"),
    ("1,23456", "højst fire"), ("1.000.000.000.000", "for stort"),
    ("99999999999999999999999999", "for stort"), (",5", "ikke et tal"), ("5,", "ikke et tal"),
    ("٣", "ikke et tal"), ("999.999.999.999,5", "for stort"),
  ]) func isRefusedInWords(text: String, why: String) {
    guard case .failure(let refusal) = Quantity.read(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(refusal.message.contains(why), "\(refusal.message)")
  }

  @Test func isRounded() {
    #expect(Quantity(tenThousandths: 12_345).hundredths == 123)
    #expect(Quantity(tenThousandths: 12_350).hundredths == 124)
    #expect(Quantity(tenThousandths: -12_350).hundredths == -124)
    #expect(Quantity(hundredths: 150).whole == 2)
    #expect(Quantity(hundredths: 123_450).danish(decimals: 2) == "1.234,50")
    #expect(Quantity(hundredths: -5).danish(decimals: 1) == "-0,1")
    #expect(Quantity(hundredths: -4).danish(decimals: 0) == "0")
    #expect(Quantity(3).danish(decimals: 4) == "3,0000")
  }

  @Test func randomNumbersComeBack() {
    var random = SystemRandomNumberGenerator()
    let largest = Int.largestStored * 10_000
    for _ in 0..<1_000 {
      let number = Quantity(tenThousandths: Int.random(in: -largest...largest, using: &random))
      #expect(Quantity(stored: number.stored) == number)
      #expect((try? Quantity.read(number.danish).get()) == number)
    }
  }

  @Test(arguments: [
    ("2026", "2026", "2026"), ("1. halvår 2026", "2026-H1", "1. halvår 2026"),
    ("2026-H2", "2026-H2", "2. halvår 2026"), ("K3 2026", "2026-K3", "3. kvartal 2026"),
    ("3. kvartal 2026", "2026-K3", "3. kvartal 2026"), ("2026 k 4", "2026-K4", "4. kvartal 2026"),
  ]) func periods(text: String, stored: String, shown: String) throws {
    let period = try #require(Period(danish: text))
    #expect(period.stored == stored)
    #expect(period.shown == shown)
    #expect(Period(stored: stored) == period)
    #expect(Period(danish: shown) == period)
  }

  @Test(arguments: [
    "", "26", "K5 2026", "halvår", "2026 2", "H1 K1 2026", "2026 H", "maj 2026", "K0 2026",
  ])
  func noPeriods(text: String) { #expect(Period(danish: text) == nil) }

  @Test func periodsAreInOrder() throws {
    let texts = ["2025", "2026-K1", "2026-K2", "2026-H1", "2026-K4", "2026-H2", "2026"]
    let periods = try texts.map { try #require(Period(stored: $0)) }
    #expect(periods.reversed().sorted() == periods)
  }
}

@Suite("Parts of an amount") struct QuantityPartTests {
  /// Held against how the rounding is told: no part is more than half an øre from the exact one.
  @Test(arguments: 1...200) func noneIsMoreThanHalfAnØreOff(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let amount = Quantity(tenThousandths: random.pick(-99_999_999...99_999_999))
    let count = random.pick(1...999)
    let part = amount.part(of: count)
    let rest = (amount.tenThousandths - part.tenThousandths * count).magnitude
    #expect(rest <= UInt(50 * count))
    #expect((-amount).part(of: count) == -part)
  }

  @Test func theLargestAmountsAreDivided() {
    #expect(Quantity(999_999_999_999).part(of: 999_999_999_999 * 12).danish == "0,08")
  }
}
