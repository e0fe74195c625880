import CMinizip

/// Packs parts into a zip archive in memory, as the files of offices are: the same parts always become
/// the same bytes.
public struct ArchiveWriter {
  /// Midnight on 1 January 1980, the first that an archive can tell.
  private static let moment = tm_zip(
    tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: 1, tm_mon: 0, tm_year: 1980)

  private let memory = ArchiveMemory([])
  private let handle: zipFile

  /// Begins an archive.
  public init() {
    var functions = memory.functions
    guard let handle = zipOpen2(nil, APPEND_STATUS_CREATE, nil, &functions) else {
      preconditionFailure("The zip library couldn't begin an archive in memory.")
    }
    self.handle = handle
  }

  /// Adds a part of text, packed.
  public func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// Adds a part, packed unless it is to be stored as it is.
  public func add(_ name: String, _ content: [UInt8], isPacked: Bool = true) {
    var info = zip_fileinfo(tmz_date: Self.moment, dosDate: 0, internal_fa: 0, external_fa: 0)
    let isDone = content.withUnsafeBytes { bytes in
      zipOpenNewFileInZip(
        handle, name, &info, nil, 0, nil, 0, nil, isPacked ? Z_DEFLATED : 0,
        Z_DEFAULT_COMPRESSION) == ZIP_OK
        && zipWriteInFileInZip(handle, bytes.baseAddress, UInt32(bytes.count)) == ZIP_OK
        && zipCloseFileInZip(handle) == ZIP_OK
    }
    precondition(isDone, "The zip library couldn't add \(name) to an archive in memory.")
  }

  /// Ends the archive, which nothing can be added to any more.
  public func finish() -> [UInt8] {
    let result = zipClose(handle, nil)
    precondition(result == ZIP_OK, "The zip library couldn't end an archive in memory.")
    return memory.bytes
  }
}
