import Core
import Testing

@Suite("Ids from a seed") struct IDSourceTests {
  @Test func idsAreTwelveCharactersAndDiffer() {
    var source = IDSource(seed: 1)
    let ids = (0..<1_000).map { _ in source.next() }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.count == 12 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
  }

  @Test func theSameSeedGivesTheSameIds() {
    var (one, two, other) = (IDSource(seed: 7), IDSource(seed: 7), IDSource(seed: 8))
    let first = one.next()
    #expect(first == two.next())
    #expect(first != other.next())
  }
}
