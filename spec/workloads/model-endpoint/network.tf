resource "aws_vpc" "main" {
  cidr_block           = "10.40.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

locals {
  zones = ["eu-west-1a", "eu-west-1b"]
}

resource "aws_subnet" "model" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index + 1)
  availability_zone = local.zones[count.index]
}

resource "aws_route_table" "model" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "model" {
  count          = length(local.zones)
  subnet_id      = aws_subnet.model[count.index].id
  route_table_id = aws_route_table.model.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = [aws_route_table.model.id]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:GetObject", "s3:ListBucket"]
      Resource  = [aws_s3_bucket.models.arn, "${aws_s3_bucket.models.arn}/*"]
    }]
  })
}

resource "aws_security_group" "model" {
  name        = "churn-model"
  description = "Containers of the churn model"
  vpc_id      = aws_vpc.main.id
  egress {
    description = "Endpoints of AWS"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}
