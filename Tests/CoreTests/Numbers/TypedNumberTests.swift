import Core
import Testing
import Text

/// Numbers as people type them in forms, options, quick lines and files: all by one reader.
@Suite("Typed numbers") struct TypedNumberTests {
  @Test(arguments: [
    ("7", NumberFormat.wholeHours, 7), ("40 t.", .wholeHours, 40),
    ("1.200 timer", .wholeHours, 1200),
    ("37,0", .wholeHours, 37), ("12.500", .wholeKroner, 12_500), ("12 500", .wholeKroner, 12_500),
    ("12.500,00 kr.", .wholeKroner, 12_500), ("kr. 12.500", .wholeKroner, 12_500),
    ("12500,00", .wholeKroner, 12_500), ("kr 12.500,-", .wholeKroner, 12_500),
    ("DKK 12\u{A0}500", .wholeKroner, 12_500), ("7.940 m²", .wholeSquareMetres, 7940),
    ("7940m2", .wholeSquareMetres, 7940), ("96 boliger", .dwellings, 96), ("0", .dwellings, 0),
    ("14 dage", .days, 14), ("1 dag", .days, 1),
  ]) func wholeOnes(text: String, form: NumberFormat, number: Int) throws {
    #expect(try Int.read(text, as: form).get() == number)
  }

  @Test(arguments: [
    ("1.250,5 kr.", NumberFormat.kroner, "1250.5"), ("kr. -12,25", .kroner, "-12.25"),
    ("1,250", .hours, "1.25"), ("33,3333 %", .percent, "33.3333"), ("7,5 t", .hours, "7.5"),
    ("1\u{202F}234,5", .decimal, "1234.5"),
  ]) func withDecimals(text: String, form: NumberFormat, stored: String) throws {
    #expect(try Quantity.read(text, as: form).get().stored == stored)
  }

  /// What is refused, with what the refusal says to write instead, and what that is read as.
  @Test(arguments: [
    ("7.5", NumberFormat.wholeHours, "8"), ("9.6", .dwellings, "10"),
    ("7940.5", .wholeKroner, "7.941"),
    ("1200.00", .wholeKroner, "1200"), ("7,5", .wholeHours, "8"),
    ("12,500", .wholeKroner, "12.500"),
    ("7.5", .decimal, "7,5"), ("1200.00", .kroner, "1200,00"), ("1,250", .kroner, "1.250"),
    ("1.234,567", .kroner, "1234,56"), ("12 34", .whole, "12"),
    ("1.23.456", .wholeKroner, "12.500"),
    ("7 5", .wholeHours, "40"), ("1234.567", .decimal, "1234,567"),
    ("1.234 567", .decimal, "1.234,56"),
    ("1,234.5", .decimal, "1.234,56"), ("1,234.5", .whole, "12"), ("1,2,3", .wholeHours, "40"),
    ("mange", .wholeHours, "40"), ("x", .days, "14"), ("14,5", .days, "14"),
    ("12 kr.", .hours, "37,5"), ("kr.", .kroner, "1.234,56"),
    ("0.500", .decimal, "0,500"), ("0.500", .wholeKroner, "12.500"),
    ("012.500", .wholeKroner, "12.500"),
    ("1e9", .whole, "12"), ("0x10", .decimal, "1.234,56"), ("½", .whole, "12"),
  ]) func whatIsRefusedSaysWhatToWrite(text: String, form: NumberFormat, advice: String) throws {
    let refusal = #expect(throws: Refusal.self) { try Quantity.read(text, as: form).get() }
    let message = try #require(refusal?.message)
    #expect(message.hasPrefix("»\(text)« "))
    #expect(message.contains(advice), "\(message)")
    #expect(throws: Never.self) { try Quantity.read(advice, as: form).get() }
  }

  @Test(arguments: [
    ("1.25", "1 eller 2"), ("7.5", "7 eller 8"), ("0,5", "0 eller 1"),
    ("7940.5", "7.940 eller 7.941"), ("999999999999,5", "999.999.999.999"),
  ]) func noWholeNumberIsChosenForOneWithDecimals(text: String, advice: String) {
    let refusal = #expect(throws: Refusal.self) { try Int.read(text).get() }
    #expect(refusal?.message == "»\(text)« er ikke et helt tal. Skriv \(advice).")
  }

  @Test func aWholeNumberIsNotBelowZero() {
    for text in ["-5", "-7,5", "-0.5", "-1.200"] {
      let refusal = #expect(throws: Refusal.self) { try Int.read(text).get() }
      #expect(refusal?.message == "»\(text)« er under 0.")
    }
    #expect(throws: Never.self) { try Int.read("-0").get() }
  }

  @Test func daysAreCalledSo() {
    let refusal = #expect(throws: Refusal.self) { try Int.read("x", as: .days).get() }
    #expect(refusal?.message == "»x« er ikke et antal dage. Skriv fx 14.")
  }

  @Test func aHugeTextIsNotRepeated() {
    let refusal = #expect(throws: Refusal.self) {
      try Int.read(String(repeating: "9", count: 100_000)).get()
    }
    #expect(refusal.map { $0.message.count < 150 } ?? false)
  }

  @Test(arguments: ["A; 9.6; 7940", "A; 96; 7940.5", "A; 9 6", "A; 96; 7.94"])
  func aDepartmentsLineIsReadBySameRules(line: String) {
    #expect(throws: Refusal.self) { try NewDepartment(line: line) }
  }

  @Test func aDepartmentsLineMayHaveUnits() throws {
    let department = try NewDepartment(line: "A; 96 boliger; 7.940,0 m²")
    #expect(department == NewDepartment(name: "A", dwellings: 96, area: 7940))
  }

  @Test func areasThatCouldBeOneOrTwoAreRefused() throws {
    let refusal = #expect(throws: Refusal.self) { try BusinessAreas.read("1 200").get() }
    #expect(refusal?.message.contains("1.200 eller 1 + 200") ?? false)
    #expect(try BusinessAreas.read("1.200 m²").get().shown == "1.200")
    #expect(try BusinessAreas.read("1 + 200 m2 + 60").get().areas.count == 3)
    for text in ["50 m² 120 m²", "50 m2 120", "50 m², 120 m²", "50m² 120m²", "50 kvm. 120 kvm."] {
      #expect(try BusinessAreas.read(text).get().shown == "50 + 120", "\(text)")
    }
    #expect(throws: Refusal.self) { try BusinessAreas.read("50 120 m²").get() }
    #expect(throws: Refusal.self) { try BusinessAreas.read("120.5").get() }
  }

  @Test(arguments: [
    ("Ikke startet", ActivityStatus.notStarted), ("færdig", .done), ("FULDFØRT", .done),
    ("afsluttet", .done), ("igangværende", .inProgress), ("i gang", .inProgress), ("udf", .done),
    ("ikke", .notStarted), ("Completed", .done),
  ]) func usualWordsForAStatus(text: String, status: ActivityStatus) {
    #expect(ActivityStatus(shown: text) == status)
  }

  @Test func noWordHasTwoMeanings() {
    var words: Set<String> = []
    for status in ActivityStatus.allCases {
      for word in [status.shown] + status.synonyms {
        #expect(words.insert(word.inPlainLetters).inserted)
      }
    }
  }
}
