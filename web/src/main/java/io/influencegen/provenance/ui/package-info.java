/** Where anybody looks into a picture, and administrators after the certificate that signs them. */
package io.influencegen.provenance.ui;
