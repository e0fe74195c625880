import CMinizip

/// The parts of a zip archive that is held in memory.
final class ArchiveReader {
  /// How much is unpacked of a part at a time, in bytes.
  private static let piece = 65_536
  /// The most parts that are looked at.
  static let mostParts = 10_000

  private let memory: ArchiveMemory
  private let handle: unzFile
  /// The parts' names, in order.
  private(set) var names: [String] = []
  /// The parts' places, by their names in small letters, as the format compares them.
  private var places: [String: unz_file_pos] = [:]
  /// How many bytes may yet be unpacked.
  private var allowance: Int

  /// Opens an archive, of which `allowance` bytes are unpacked at most; nil where it isn't one.
  init?(_ bytes: [UInt8], allowance: Int) {
    memory = ArchiveMemory(bytes)
    self.allowance = allowance
    var functions = memory.functions
    guard let handle = unzOpen2(nil, &functions) else { return nil }
    self.handle = handle
    var found = unzGoToFirstFile(handle)
    while found == UNZ_OK, places.count < Self.mostParts {
      var name = [CChar](repeating: 0, count: 1024)
      var info = unz_file_info()
      var place = unz_file_pos()
      guard
        unzGetCurrentFileInfo(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos(handle, &place) == UNZ_OK
      else { break }
      let text = name.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if places[text.lowercased()] == nil {
        places[text.lowercased()] = place
        names.append(text)
      }
      found = unzGoToNextFile(handle)
    }
  }

  deinit { unzClose(handle) }

  /// Whether it has a part with a name.
  func has(_ name: String) -> Bool { places[name.lowercased()] != nil }

  /// Unpacks a part, a piece at a time; false where it has none of that name.
  ///
  /// Stops where `use` says that it has enough.
  func read(
    _ name: String, _ use: (UnsafeRawBufferPointer) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) -> Bool {
    guard var place = places[name.lowercased()] else { return false }
    guard unzGoToFilePos(handle, &place) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
      throw .damaged(part: name)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 8)
    defer { buffer.deallocate() }
    do throws(WorkbookError) {
      while true {
        let count = Int(unzReadCurrentFile(handle, buffer.baseAddress, UInt32(Self.piece)))
        if count < 0 { throw .damaged(part: name) }
        if count == 0 { break }
        allowance -= count
        if allowance < 0 { throw .tooLarge }
        if try !use(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
          unzCloseCurrentFile(handle)
          return true
        }
      }
    } catch {
      unzCloseCurrentFile(handle)
      throw error
    }
    // Here it is seen whether all of it was there, as it was packed.
    guard unzCloseCurrentFile(handle) == UNZ_OK else { throw .damaged(part: name) }
    return true
  }
}
