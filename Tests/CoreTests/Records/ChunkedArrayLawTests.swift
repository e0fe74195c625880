import TestSupport
import Testing

@testable import Core

/// An array in chunks is as an ordinary one, whatever is done with it and with its copies.
@Suite struct ChunkedArrayLawTests {
  @Test(arguments: UInt64(1)...12)
  func isAsAnArray(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var chunked = ChunkedArray<Int>()
    var array: [Int] = []
    for number in 0..<Int.random(in: 0...200, using: &random) {
      chunked.append(number)
      array.append(number)
    }
    for number in 1000..<1400 {
      let (copy, former) = (chunked, array)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        change(&chunked, &array, number, &random)
      }
      #expect(Array(chunked) == array)
      #expect(Array(copy) == former)
      #expect((chunked == copy) == (array == former))
      let changed = array.indices.filter { $0 < former.count && array[$0] != former[$0] }
      #expect(
        chunked.places(changedSince: copy) == (array.count == former.count ? changed : nil))
    }
  }

  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 65, 1000])
  func isEqualHoweverItCameAbout(count: Int) {
    var appended = ChunkedArray<Int>()
    for number in 0..<count { appended.append(number) }
    var inserted = ChunkedArray<Int>()
    for number in (0..<count).reversed() { inserted.insert(number, at: 0) }
    var removed = inserted
    for number in 0..<70 { removed.insert(-number, at: count / 2) }
    for _ in 0..<70 { #expect(removed.remove(at: count / 2) <= 0) }
    #expect(appended == inserted)
    #expect(appended == removed)
    #expect(appended.places(changedSince: removed) == [])
    #expect(appended.count == count)
    #expect(appended.elementsEqual(0..<count))
  }

  private func change(
    _ chunked: inout ChunkedArray<Int>, _ array: inout [Int], _ number: Int,
    _ random: inout SeededRandom
  ) {
    let kind = Int.random(in: 0...4, using: &random)
    if array.isEmpty || kind == 0 {
      chunked.append(number)
      array.append(number)
      return
    }
    let place = Int.random(in: 0..<array.count, using: &random)
    switch kind {
    case 1:
      chunked.insert(number, at: place)
      array.insert(number, at: place)
    case 2: #expect(chunked.remove(at: place) == array.remove(at: place))
    default:
      chunked[place] = number
      array[place] = number
    }
  }
}
