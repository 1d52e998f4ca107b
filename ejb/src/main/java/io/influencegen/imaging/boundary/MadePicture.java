package io.influencegen.imaging.boundary;

import io.influencegen.gallery.boundary.NewPicture.PictureFiles;
import java.time.Duration;

/** What came of a task: the picture's files as they shall be kept, its size, the model's checksum and the device's time. */
public record MadePicture(PictureFiles files, int width, int height, String modelChecksum, Duration compute) {}
