import Core
import TestSupport
import Testing

@testable import Reports

/// A history that is told of while it is read tells the same as one that is held.
@Suite struct HistoryListingLaws {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func isTheSameInSlicesOfAnySize(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 120)
    let whole = Report.history(ledger, zone: .utc)
    let recollection = Recollection(ledger)
    #expect(whole.json == Report.json(ledger.entries.reversed().map { $0.json(recollection) }))
    var random = SeededRandom(seed: seed)
    let sliced = Report.history(of: ledger.project, zone: .utc) { visit in
      var rest = ledger.entries[...]
      while !rest.isEmpty {
        let slice = rest.suffix(random.pick(1...9))
        visit(Array(slice))
        rest.removeLast(slice.count)
      }
      return 0
    }
    #expect(sliced.text == whole.text)
    #expect(sliced.json == whole.json)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theLastOfItIsToldAsInTheWhole(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 80)
    let count = ledger.entries.count
    let whole = Report.history(ledger, zone: .utc).text
    for limit in 1...count {
      let text = Report.history(ledger, zone: .utc, limit: limit).text
      let rest = count - limit
      let words = rest == 1 ? "1 tidligere handling" : "\(rest) tidligere handlinger"
      let omitted = "\n… og \(words).\n"
      #expect(rest == 0 ? text == whole : text.hasSuffix(omitted))
      #expect(whole.hasPrefix(rest == 0 ? text : String(text.dropLast(omitted.count))))
    }
  }

  @Test func anEmptyListIsAsJSONHasIt() {
    let listing = Report.history(of: Project(id: "p"), zone: .utc) { _ in 0 }
    #expect(listing.json == Report.json([JSONObject]()))
  }
}

extension HistoryListingLaws {
  @Test func aListThatWasBrokenOffIsNoJSON() throws {
    let ledger = try RandomHistory.ledger(seed: 1, steps: 20)
    let listing = Report.history(of: ledger.project, zone: .utc) { visit in
      visit(ledger.entries.suffix(3))
      return nil
    }
    let whole = Report.history(ledger, zone: .utc).json
    #expect(!listing.json.isEmpty && whole.hasPrefix(listing.json))
    #expect(!listing.json.hasSuffix("]\n"))
  }
}

extension Report {
  /// The last `limit` entries of a ledger, in one slice.
  static func history(_ ledger: Ledger, zone: Zone, limit: Int = .max) -> Listing {
    Report.history(of: ledger.project, zone: zone) { visit in
      let shown = ledger.entries.suffix(limit)
      visit(Array(shown))
      return ledger.entries.count - shown.count
    }
  }
}
