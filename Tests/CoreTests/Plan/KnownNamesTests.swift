import Core
import Testing

@Suite("Known names") struct KnownNamesTests {
  let names = KnownNames(["Nøgleboden i Ådalen", "Nøgleboden", "NØGLEBODEN", "vagten"])

  @Test func areCompletedWhateverTheCapitalsAre() {
    #expect(names.completions(of: "nØG") == ["Nøgleboden", "Nøgleboden i Ådalen"])
    #expect(names.completions(of: "nøgleboden") == ["Nøgleboden i Ådalen"])
    #expect(names.completions(of: "Vag") == ["vagten"])
    #expect(names.completions(of: "") == [])
  }

  @Test func areSuggestedWhereTwoLettersDiffer() {
    #expect(names.suggestion(for: "Nøglebo") == nil)
    #expect(names.suggestion(for: "nøgleboden i ådal") == "Nøgleboden i Ådalen")
    #expect(names.suggestion(for: "vagtenxx") == "vagten")
    #expect(names.suggestion(for: "Vagten") == nil)
  }
}
