import Core
import Testing

@Suite struct IDSourceTests {
  @Test func givesNewIDsOfTwelveLettersAndDigitsWhateverTheSeed() {
    var ids: Set<String> = []
    for seed in UInt64(0)..<500 {
      var source = IDSource(seed: seed)
      for _ in 0..<4 { ids.insert(source.next()) }
    }
    // Half of all random numbers have their top bit set, and don't fit in an Int.
    #expect(ids.count == 2000)
    #expect(ids.allSatisfy { $0.count == 12 && $0.allSatisfy { $0.isASCII && !$0.isUppercase } })
  }

  @Test func followsFromTheSeed() {
    var one = IDSource(seed: 1)
    var other = IDSource(seed: 1)
    #expect(one.next() == other.next())
  }
}
